package io.gengyun.imports.internal.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, taken in as far as they are asked for and kept
 * packed as bytes, because they are the one thing of a workbook that must stay in memory.
 */
final class SharedTexts {

    /** Most bytes of text; a table of that size has some ten million cells. */
    static final int MOST = 128 << 20;

    private static final int CHUNK = 1 << 20;

    private final Supplier<@Nullable String> source;
    private final String file;
    private final List<byte[]> chunks = new ArrayList<>();
    private long[] places = new long[1024];
    private int[] lengths = new int[1024];
    private int count;
    private int used;
    private long total;

    /**
     * @param source gives one text after another, null after the last
     * @param file name of the workbook, for a refusal
     */
    SharedTexts(Supplier<@Nullable String> source, String file) {
        this.source = source;
        this.file = file;
    }

    /** The text of this number, counted from 0. */
    String at(int number) {
        while (number >= count) {
            String next = source.get();
            if (next == null) {
                throw Workbook.broken(file, null);
            }
            keep(next);
        }
        if (number < 0) {
            throw Workbook.broken(file, null);
        }
        long place = places[number];
        return new String(
                chunks.get((int) (place / CHUNK)), (int) (place % CHUNK), lengths[number], StandardCharsets.UTF_8);
    }

    void keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        total += bytes.length + 12L;
        if (bytes.length > CHUNK || total > MOST) {
            throw FileKind.unsupported("import.file.tooManyTexts", file);
        }
        if (chunks.isEmpty() || used + bytes.length > CHUNK) {
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
}
