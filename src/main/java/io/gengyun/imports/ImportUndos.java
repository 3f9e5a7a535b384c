package io.gengyun.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Imports taken back. A batch is undone whole and once, and only while nothing rests on it; for HR,
 * ADMIN and CONSULTANT.
 */
public interface ImportUndos {

    /**
     * What taking a batch back would do.
     *
     * @param removed rows that it made, which would go
     * @param restored rows that it changed, which would get their former values back
     * @param obstacles sentences about what stands against it, in the user's language; empty when
     *     it can be done
     */
    record UndoPlan(long removed, long restored, List<String> obstacles) {}

    /** Looks without doing; refused for a batch that is not done, or nothing of which is left. */
    UndoPlan plan(BatchId batch);

    /**
     * Takes a batch back in one transaction; refused ({@code CONFLICT}) with the list of obstacles,
     * and when it has been undone already.
     */
    Imports.BatchRecord undo(BatchId batch);

    /**
     * The same in the background, on behalf of whoever asks, because a large batch takes its time;
     * it goes on when nobody waits for it. What {@link #undo} would refuse is the {@code cause} of
     * the exception with which it ends.
     */
    CompletableFuture<Imports.BatchRecord> begin(BatchId batch);
}
