package io.gengyun.imports.internal.batches;

import io.gengyun.imports.BatchId;
import io.gengyun.persistence.LastingLocks;
import io.gengyun.persistence.LockSpace;
import io.gengyun.persistence.Locks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who works on which batch and into which table, on all nodes. The lock of a batch that waits or
 * runs outlasts transactions; the others end with the transaction that took them.
 */
@Component
public class BatchLocks {

    private final JdbcClient database;
    private final Locks locks;
    private final LastingLocks lasting;

    BatchLocks(JdbcClient database, Locks locks, LastingLocks lasting) {
        this.database = database;
        this.locks = locks;
        this.lasting = lasting;
    }

    /** Held from before a batch is written down to its end, so that others see it is alive. */
    public void hold(BatchId batch) {
        lasting.tryHold(batch.toString());
    }

    public void release(BatchId batch) {
        lasting.release(batch.toString());
    }

    /** One after the other into the same table. */
    public void queueFor(String table) {
        locks.hold(LockSpace.IMPORTED_TABLE, table);
    }

    /** Like {@link #queueFor}, but false instead of waiting. */
    public boolean triesToQueueFor(String table) {
        return locks.tryHold(LockSpace.IMPORTED_TABLE, table);
    }

    /**
     * Keeps everybody else from undoing the batch; false at once when somebody does so already. A
     * batch that there is not can be held by everybody.
     */
    public boolean triesToHoldUndo(BatchId batch) {
        boolean alone = locks.tryHold(LockSpace.UNDONE_BATCH, batch.toString());
        if (alone) {
            database.sql("select id from imports.batch where id = ? for update")
                    .param(batch)
                    .query(BatchId.class)
                    .optional();
        }
        return alone;
    }
}
