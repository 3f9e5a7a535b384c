package io.gengyun.imports.internal.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What comes out of a packed part, refused as soon as it grows beyond all measure: by how much it
 * is more than what went in, or altogether.
 */
final class ZipBombGuard extends FilterInputStream {

    /** Far more than a full sheet of a million rows needs. */
    static final long MOST = 4L << 30;

    /** Real sheets grow by ten to sixty times. */
    static final long MOST_TIMES = 200;

    private static final long HARMLESS = 16L << 20;

    private final String file;
    private final long most;
    private long bytes;

    /**
     * @param packed size of the part in the file
     * @param file its name, for the refusal
     */
    ZipBombGuard(InputStream content, long packed, String file) {
        super(content);
        this.file = file;
        this.most = Math.min(MOST, Math.max(HARMLESS, packed * MOST_TIMES));
    }

    private void count(long read) {
        bytes += Math.max(read, 0);
        if (bytes > most) {
            throw FileKind.unsupported("import.file.bomb", file);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        count(read);
        return read;
    }
}
