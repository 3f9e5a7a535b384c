package io.gengyun.imports.internal;

import io.gengyun.database.LastingLocks;
import io.gengyun.imports.BatchId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who works on which batch and into which table, on all nodes. The lock of a batch that waits or
 * runs outlasts transactions; the others end with the transaction that took them. The second number
 * of a lock's key tells the kinds apart: 0 a batch that waits or runs, 1 a table, 2 a batch that is
 * being taken back.
 */
@Component
class BatchLocks {

    private final JdbcTemplate database;
    private final LastingLocks lasting;

    BatchLocks(JdbcTemplate database, LastingLocks lasting) {
        this.database = database;
        this.lasting = lasting;
    }

    /** Held from before a batch is written down to its end, so that others see it is alive. */
    void hold(BatchId batch) {
        lasting.tryHold(batch.toString());
    }

    void release(BatchId batch) {
        lasting.release(batch.toString());
    }

    /** One after the other into the same table. */
    void queueFor(String table) {
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> {}, table);
    }

    /** Like {@link #queueFor}, but false instead of waiting. */
    boolean triesToQueueFor(String table) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 1))", Boolean.class, table));
    }

    /**
     * Keeps everybody else from undoing the batch; false at once when somebody does so already. A
     * batch that there is not can be held by everybody.
     */
    boolean triesToHoldUndo(BatchId batch) {
        boolean alone = Boolean.TRUE.equals(database.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 2))", Boolean.class, batch.toString()));
        if (alone) {
            database.query("select id from imports.batch where id = ? for update", row -> {}, batch.value());
        }
        return alone;
    }
}
