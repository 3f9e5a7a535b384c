package io.gengyun.documents.internal;

import io.gengyun.shared.BusinessRefusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds the kind of a file from its content and refuses what is no evidence. Packed office
 * documents are looked into by their table of contents only: they must be what they say, without
 * macros, and must not unpack to many times their size.
 */
final class FileKind {

    private static final Set<String> PLAIN = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/heif",
            "text/plain",
            "text/csv",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint");
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Set<String> PACKED = Set.of(
            OOXML + "wordprocessingml.document",
            OOXML + "spreadsheetml.sheet",
            OOXML + "presentationml.presentation",
            ODF + "text",
            ODF + "spreadsheet",
            ODF + "presentation");
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_UNPACKED = 1_000_000_000;
    private static final long MOST_TIMES = 200;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileKind() {}

    /** The media type of an allowed file. */
    public static String of(Path file, String name) throws IOException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        String kind;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            kind = TYPES.detect(content, hints).getBaseType().toString();
        }
        if (PLAIN.contains(kind)) {
            return kind;
        }
        if (PACKED.contains(kind) && honest(file, kind)) {
            return kind;
        }
        throw new BusinessRefusal(BusinessRefusal.Kind.UNSUPPORTED, "documents.wrongKind", name);
    }

    private static boolean honest(Path file, String kind) throws IOException {
        try (ZipFile packed = new ZipFile(file.toFile())) {
            if (packed.size() > MOST_ENTRIES) {
                return false;
            }
            List<? extends ZipEntry> entries =
                    packed.stream().map(ZipEntry.class::cast).toList();
            long unpacked = 0;
            for (ZipEntry entry : entries) {
                unpacked += Math.max(0, entry.getSize());
                if (entry.getName().endsWith("vbaProject.bin")) {
                    return false;
                }
            }
            return unpacked <= MOST_UNPACKED
                    && unpacked <= MOST_TIMES * Math.max(1, Files.size(file))
                    && packed.getEntry(kind.startsWith(OOXML) ? "[Content_Types].xml" : "mimetype") != null;
        } catch (ZipException broken) {
            return false;
        }
    }
}
