package io.gengyun.imports.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what a file is: byte order mark, else UTF-16 by its zero bytes, else strict UTF-8,
 * else strict GB18030; and the delimiter by which its rows have the same number of columns.
 */
final class Recognition {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int SAMPLE = 65_536;
    private static final String DELIMITERS = ",;\t|";
    private static final Tika KINDS = new Tika();

    private Recognition() {}

    /** Refuses what is no table at all, with a sentence that says what it is instead. */
    static void requireTable(Path file, String name) {
        byte[] head = head(file);
        if (head.length == 0) {
            throw BusinessRefusal.refused("import.file.empty", name);
        }
        String kind = KINDS.detect(head);
        if (isWorkbook(kind, name)) {
            throw unsupported("import.file.workbook", name);
        }
        if (kind.equals("text/html") || kind.equals("application/xhtml+xml")) {
            throw unsupported("import.file.html", name);
        }
        if (kind.equals("application/pdf") || kind.equals("application/rtf")) {
            throw unsupported("import.file.noTable", name, kind);
        }
        if (markedOrWide(head) == null && hasZero(head)) {
            throw unsupported("import.file.noTable", name, kind);
        }
        if (isPacked(kind)) {
            throw unsupported("import.file.noTable", name, kind);
        }
    }

    private static boolean isWorkbook(String kind, String name) {
        String lower = name.toLowerCase();
        boolean packed = kind.equals("application/zip") || kind.startsWith("application/x-tika");
        return kind.contains("spreadsheet")
                || kind.contains("ms-excel")
                || packed && (lower.endsWith(".xlsx") || lower.endsWith(".xls"));
    }

    private static boolean isPacked(String kind) {
        return List.of(
                        "application/zip",
                        "application/gzip",
                        "application/x-bzip2",
                        "application/x-7z-compressed",
                        "application/x-rar-compressed",
                        "application/x-xz",
                        "application/zstd",
                        "image/jpeg",
                        "image/gif",
                        "image/png")
                .contains(kind);
    }

    private static BusinessRefusal unsupported(String key, Object... arguments) {
        return new BusinessRefusal(BusinessRefusal.Kind.UNSUPPORTED, key, arguments);
    }

    /** The format of a table; encoding and delimiter as asked for, else recognised. */
    static TableFormat recognise(
            Path file, String name, @Nullable String encoding, @Nullable String delimiter) {
        byte[] head = head(file);
        Marked found = encoding == null ? recognised(file, name, head) : asked(encoding, head);
        char by =
                delimiter == null
                        ? delimiterOf(sample(head, found, name))
                        : askedDelimiter(delimiter);
        return new TableFormat(found.charset(), found.mark(), by);
    }

    private record Marked(Charset charset, int mark) {}

    private static Marked recognised(Path file, String name, byte[] head) {
        Marked wide = markedOrWide(head);
        if (wide != null) {
            return wide;
        }
        if (isIn(StandardCharsets.UTF_8, file)) {
            return new Marked(StandardCharsets.UTF_8, 0);
        }
        if (isIn(GB18030, file)) {
            return new Marked(GB18030, 0);
        }
        throw BusinessRefusal.refused("import.file.unknownEncoding", name);
    }

    private static Marked asked(String encoding, byte[] head) {
        Marked found = markedOrWide(head);
        Charset charset = charset(encoding);
        if (charset.equals(StandardCharsets.UTF_16)) {
            return found != null && found.charset() != StandardCharsets.UTF_8
                    ? found
                    : new Marked(StandardCharsets.UTF_16LE, 0);
        }
        return new Marked(
                charset, found != null && found.charset().equals(charset) ? found.mark() : 0);
    }

    private static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw fieldRefused("encoding", "import.mapping.encoding", encoding);
        }
    }

    private static char askedDelimiter(String delimiter) {
        String one = delimiter.equals("\\t") ? "\t" : delimiter;
        if (one.length() != 1
                || one.charAt(0) == '"'
                || one.charAt(0) == '\n'
                || one.charAt(0) == '\r') {
            throw fieldRefused("delimiter", "import.mapping.delimiter", delimiter);
        }
        return one.charAt(0);
    }

    static BusinessRefusal fieldRefused(String field, String key, Object... arguments) {
        return new BusinessRefusal(
                BusinessRefusal.Kind.REFUSED,
                key,
                List.of(new BusinessRefusal.FieldError(field, key, arguments)),
                arguments);
    }

    /** By a byte order mark, or UTF-16 by its zero bytes; null when neither shows. */
    private static @Nullable Marked markedOrWide(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Marked(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Marked(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Marked(StandardCharsets.UTF_16BE, 2);
        }
        if (!hasZero(head)) {
            return null;
        }
        int little = separators(head, StandardCharsets.UTF_16LE);
        int big = separators(head, StandardCharsets.UTF_16BE);
        if (Math.max(little, big) == 0) {
            return null;
        }
        return new Marked(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (head.length <= at || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] head) {
        for (byte one : head) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many line ends and delimiters the bytes hold in this encoding; 0 when they are not in it.
     */
    private static int separators(byte[] head, Charset wide) {
        String text;
        try {
            text =
                    strict(wide)
                            .decode(ByteBuffer.wrap(head, 0, head.length - head.length % 2))
                            .toString();
        } catch (java.nio.charset.CharacterCodingException otherwise) {
            return 0;
        }
        if (text.indexOf('\0') >= 0) {
            return 0;
        }
        return (int)
                text.chars().filter(one -> one == '\n' || DELIMITERS.indexOf(one) >= 0).count();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean isIn(Charset charset, Path file) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
        CharBuffer chars = CharBuffer.allocate(SAMPLE);
        try (InputStream content = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, chars.clear(), end).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return !decoder.flush(chars.clear()).isError();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] head(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(SAMPLE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String sample(byte[] head, Marked found, String name) {
        String text = new String(head, found.mark(), head.length - found.mark(), found.charset());
        if (text.isBlank()) {
            throw BusinessRefusal.refused("import.file.empty", name);
        }
        int last = text.lastIndexOf('\n');
        return head.length == SAMPLE && last > 0 ? text.substring(0, last + 1) : text;
    }

    private static char delimiterOf(String sample) {
        char best = ',';
        double most = 0;
        for (char candidate : DELIMITERS.toCharArray()) {
            double score = evenness(sample, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * Share of rows with as many columns as the first, a little more for more columns; 0 for one.
     */
    private static double evenness(String sample, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = TableFormat.open(new StringReader(sample), delimiter)) {
            for (CsvRecord row : rows) {
                widths.add(row.getFieldCount());
                if (widths.size() == 100) {
                    break;
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (CsvParseException cut) {
            // the sample may end within a quoted cell; what was read before it counts
        }
        if (widths.isEmpty() || widths.getFirst() < 2) {
            return 0;
        }
        int first = widths.getFirst();
        long even = widths.stream().filter(width -> width == first).count();
        return (double) even / widths.size() + first / 100_000.0;
    }
}
