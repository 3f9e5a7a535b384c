package io.gengyun.imports.internal.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, read as far as they are asked for and kept packed
 * as bytes, because this table is the one thing of a workbook that must stay in memory.
 */
final class SharedStrings implements AutoCloseable {

    /** Most bytes of text; a table of that size has some ten million cells. */
    static final int MOST = 128 << 20;

    private static final int CHUNK = 1 << 20;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final @Nullable PartReader part;
    private final String file;
    private final List<byte[]> chunks = new ArrayList<>();
    private long[] places = new long[1024];
    private int[] lengths = new int[1024];
    private int count;
    private int used = CHUNK;
    private long total;

    SharedStrings(@Nullable PartReader part, String file) {
        this.part = part;
        this.file = file;
    }

    /** The text of this number, counted from 0. */
    String at(int number) {
        while (number >= count) {
            if (part == null || number < 0 || !readNext(part)) {
                throw Workbook.broken(file, null);
            }
        }
        long place = places[number];
        return new String(
                chunks.get((int) (place / CHUNK)), (int) (place % CHUNK), lengths[number], StandardCharsets.UTF_8);
    }

    private boolean readNext(PartReader reader) {
        while (reader.next()) {
            if (reader.starts("si")) {
                keep(text(reader, "si"));
                return true;
            }
        }
        return false;
    }

    private void keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        total += bytes.length + 12L;
        if (bytes.length > CHUNK || total > MOST) {
            throw FileKind.unsupported("import.file.tooManyTexts", file);
        }
        if (used + bytes.length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        System.arraycopy(bytes, 0, chunks.getLast(), used, bytes.length);
        places[count] = (chunks.size() - 1L) * CHUNK + used;
        lengths[count] = bytes.length;
        used += bytes.length;
        count++;
    }

    /** The text up to the end of this element, without the readings that help to pronounce it. */
    static String text(PartReader reader, String element) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int reading = 0;
        while (reader.next() && !reader.ends(element)) {
            if (reader.starts("rPh")) {
                reading++;
            } else if (reader.ends("rPh")) {
                reading--;
            } else if (reader.starts("t")) {
                inText = true;
            } else if (reader.ends("t")) {
                inText = false;
            } else if (inText && reading == 0) {
                reader.appendTo(text);
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}; the zero among them goes. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(SharedStrings::character) : text;
    }

    private static String character(MatchResult escape) {
        char one = (char) Integer.parseInt(escape.group(1), 16);
        return one == 0 ? "" : Matcher.quoteReplacement(String.valueOf(one));
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }
}
