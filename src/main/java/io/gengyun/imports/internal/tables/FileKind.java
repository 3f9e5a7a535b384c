package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, by its content and never by its name. */
public enum FileKind {
    TEXT,
    WORKBOOK;

    private static final Tika KINDS = new Tika();
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Set<String> NO_TABLES = Set.of(
            "application/pdf",
            "application/rtf",
            "application/gzip",
            "application/x-bzip2",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-xz",
            "application/zstd",
            "image/jpeg",
            "image/gif",
            "image/png");

    /** Refuses what is no table at all, with a sentence that says what it is instead. */
    public static FileKind of(Path file, String name) {
        byte[] head = Encodings.head(file);
        if (head.length == 0) {
            throw BusinessRefusal.refused("import.file.empty", name);
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return WORKBOOK;
        }
        String kind = KINDS.detect(head);
        if (startsWith(head, COMPOUND)) {
            throw unsupported(
                    holds(file, ENCRYPTED)
                            ? "import.file.encrypted"
                            : kind.contains("excel") || hasStreamOfSheets(file)
                                    ? "import.file.oldWorkbook"
                                    : "import.file.noTable",
                    name,
                    kind);
        }
        if (kind.equals("text/html") || kind.equals("application/xhtml+xml")) {
            throw unsupported("import.file.html", name);
        }
        boolean binary = Encodings.hasZero(head) && Encodings.markedOrWide(head) == null;
        if (binary || NO_TABLES.contains(kind)) {
            throw unsupported("import.file.noTable", name, kind);
        }
        return TEXT;
    }

    static BusinessRefusal unsupported(String key, Object... arguments) {
        return new BusinessRefusal(BusinessRefusal.Kind.UNSUPPORTED, key, arguments);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (head.length <= at || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Both names under which a workbook of Excel 5 to 2003 keeps its sheets in the container. */
    private static boolean hasStreamOfSheets(Path file) {
        return holds(file, "Workbook".getBytes(StandardCharsets.UTF_16LE))
                || holds(file, "B\0o\0o\0k\0\0\0".getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean holds(Path file, byte[] wanted) {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
            int matched = 0;
            for (int one = content.read(); one >= 0; one = content.read()) {
                if ((byte) one == wanted[matched]) {
                    matched++;
                } else {
                    matched = (byte) one == wanted[0] ? 1 : 0;
                }
                if (matched == wanted.length) {
                    return true;
                }
            }
            return false;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
