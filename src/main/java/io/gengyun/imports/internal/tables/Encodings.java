package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the encoding of a text: byte order mark, else UTF-16 by its zero bytes, else strict
 * UTF-8, else strict GB18030.
 */
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int SAMPLE = 65_536;

    private Encodings() {}

    /** The encoding asked for, else the recognised one. */
    static Marked of(Path file, String name, byte[] head, @Nullable String encoding) {
        return encoding == null ? recognised(file, name, head) : asked(encoding, head);
    }

    /** A character set, and the length of the mark before the text in bytes. */
    record Marked(Charset charset, int mark) {}

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
        return new Marked(charset, found != null && found.charset().equals(charset) ? found.mark() : 0);
    }

    private static Charset charset(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw MappingRefusal.of("encoding", "import.mapping.encoding", encoding);
        }
    }

    /** By a byte order mark, or UTF-16 by its zero bytes; null when neither shows. */
    static @Nullable Marked markedOrWide(byte[] head) {
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

    static boolean hasZero(byte[] head) {
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
            text = strict(wide)
                    .decode(ByteBuffer.wrap(head, 0, head.length - head.length % 2))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return 0;
        }
        if (text.indexOf('\0') >= 0) {
            return 0;
        }
        return (int) text.chars()
                .filter(one -> one == '\n' || Delimiters.KNOWN.indexOf(one) >= 0)
                .count();
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

    static byte[] head(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(SAMPLE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static String sample(byte[] head, Marked found, String name) {
        String text = new String(head, found.mark(), head.length - found.mark(), found.charset());
        if (text.isBlank()) {
            throw BusinessRefusal.refused("import.file.empty", name);
        }
        int last = text.lastIndexOf('\n');
        return head.length == SAMPLE && last > 0 ? text.substring(0, last + 1) : text;
    }
}
