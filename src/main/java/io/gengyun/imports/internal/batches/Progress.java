package io.gengyun.imports.internal.batches;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.Imports.Phase;
import io.gengyun.imports.internal.tables.Table;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a batch has come, written down about once a second on a connection of its own. */
public final class Progress implements Table.Watch {

    private static final long EVERY = 700_000_000L;

    private final BatchId batch;
    private final ImportBatches batches;
    private long last = System.nanoTime();
    private double bytes;

    public Progress(BatchId batch, ImportBatches batches) {
        this.batch = batch;
        this.batches = batches;
    }

    @Override
    public InputStream over(InputStream content, double share) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                bytes += share;
                return super.read();
            }

            @Override
            public int read(byte[] to, int from, int most) throws IOException {
                int read = super.read(to, from, most);
                bytes += Math.max(read, 0) * share;
                return read;
            }
        };
    }

    public void read(long count) {
        if (System.nanoTime() - last > EVERY) {
            last = System.nanoTime();
            batches.progress(batch, Phase.READING, (long) bytes, count);
        }
    }

    public void enter(Phase phase, long count) {
        batches.progress(batch, phase, (long) bytes, count);
    }
}
