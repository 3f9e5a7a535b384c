package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;

/** What a file is, by its content and never by its name. */
public enum FileKind {
    TEXT,
    XLSX,
    XLS;

    private static final Tika KINDS = new Tika();
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
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
            return XLSX;
        }
        String kind = KINDS.detect(head);
        if (startsWith(head, COMPOUND)) {
            return container(file, name, kind);
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

    /** What is in the container of old Office programs, in which protected workbooks come too. */
    private static FileKind container(Path file, String name, String kind) {
        try (POIFSFileSystem container = XlsWorkbook.container(file, name)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw unsupported("import.file.encrypted", name);
            }
            if (XlsWorkbook.stream(root) != null) {
                return XLS;
            }
            throw unsupported(
                    root.hasEntry(InternalWorkbook.OLD_WORKBOOK_DIR_ENTRY_NAME)
                            ? "import.file.oldWorkbook"
                            : "import.file.noTable",
                    name,
                    kind);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
