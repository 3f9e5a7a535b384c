package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The packed parts of a workbook. Each is held against its checksum when it has been read to its
 * end, and refused as soon as it grows beyond all measure. POI reads the types of content and the
 * relations of parts as trees into memory, so until it has, it gets little of them to read.
 */
final class CheckedZip extends ZipFileZipEntrySource {

    static final int MOST_PARTS = 10_000;

    /** Real sheets grow by ten to sixty times. */
    private static final double MOST_TIMES = 200;

    private static final long HARMLESS = 16L << 20;
    private static final int MOST_TO_OPEN = 4 << 20;

    static {
        ZipSecureFile.setMinInflateRatio(1 / MOST_TIMES);
        ZipSecureFile.setGraceEntrySize(HARMLESS);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private final String file;
    private long left = MOST_TO_OPEN;

    private CheckedZip(ZipSecureFile zip, String file) {
        super(zip);
        this.file = file;
    }

    static CheckedZip of(Path path, String file) {
        // counted before the other reader makes an object of each part
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw FileKind.unsupported("import.file.bomb", file);
            }
            return new CheckedZip(new ZipSecureFile(path.toFile()), file);
        } catch (IOException | IllegalArgumentException problem) {
            throw Workbook.broken(file, problem);
        }
    }

    /** From now on parts are read one by one in streams, as much of them as there is. */
    void opened() {
        left = Long.MAX_VALUE;
    }

    /** The parts without the relations of drawings, sheets and whatever else lies deeper than the workbook. */
    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(Collections.list(super.getEntries()).stream()
                .filter(entry -> !entry.getName().matches("(?i).+/.+/_rels/[^/]+\\.rels"))
                .toList());
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        try {
            return new Part(super.getInputStream(entry), entry.getCrc());
        } catch (IOException | IllegalArgumentException problem) {
            throw Workbook.broken(file, problem);
        }
    }

    private BusinessRefusal told(IOException problem) {
        String message = problem.getMessage();
        return message != null && message.startsWith("Zip bomb")
                ? FileKind.unsupported("import.file.bomb", file)
                : Workbook.broken(file, problem);
    }

    /** What comes out of one packed part. */
    private final class Part extends FilterInputStream {

        private final CRC32 read = new CRC32();
        private final long checksum;

        Part(InputStream content, long checksum) {
            super(content);
            this.checksum = checksum;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int most) {
            int count;
            try {
                count = super.read(to, from, most);
            } catch (IOException problem) {
                throw told(problem);
            }
            if (count < 0) {
                requireWhole();
            } else {
                read.update(to, from, count);
                left -= count;
            }
            if (left < 0) {
                throw FileKind.unsupported("import.file.bomb", file);
            }
            return count;
        }

        private void requireWhole() {
            if (checksum >= 0 && checksum != read.getValue()) {
                throw Workbook.broken(file, new ZipException("checksum"));
            }
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, 8_192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
