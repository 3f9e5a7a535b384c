package io.gengyun.imports.internal.batches;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.Phase;
import io.gengyun.imports.SpooledFile;
import io.gengyun.persistence.LockSpace;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happens to batches, and how far they have come. */
@Component
public class ImportBatches {

    private static final JsonMapper JSON = new JsonMapper();

    private final ImportBatchRepository batches;
    private final JdbcClient database;
    private final Clock clock;

    ImportBatches(ImportBatchRepository batches, JdbcClient database, Clock clock) {
        this.batches = batches;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a batch sets out to do.
     *
     * @param confirmed whether a person stands behind the mapping, so that it is worth remembering
     * @param corrects the batch whose refused rows it brings
     */
    public record Beginning(
            String target,
            SpooledFile file,
            boolean dryRun,
            ImportMapping mapping,
            List<String> headings,
            boolean confirmed,
            @Nullable BatchId corrects) {}

    @Transactional
    public void begin(BatchId batch, Beginning what, String by) {
        String mapping = JSON.writeValueAsString(what.mapping());
        batches.saveAndFlush(new ImportBatch(batch, what, mapping, by, clock.instant()));
    }

    /** Says that this process works on the batch now; false where it has been given up. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(BatchId batch) {
        return database.sql("update imports.batch set phase = 'READING' where id = ? and state = 'RUNNING'")
                        .param(batch)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(BatchId batch, Phase phase, long bytes, long rows) {
        database.sql("update imports.batch set phase = ?, bytes_read = ?, row_count = ? where id = ?")
                .param(phase)
                .param(bytes)
                .param(rows)
                .param(batch)
                .update();
    }

    /**
     * Done, by the transaction that merged it, so that nobody merges into its table meanwhile. The
     * mapping is remembered when a person stands behind it and rows came in with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(BatchId batch, long rows, MergeCounts counts) {
        long place = keepRejections(batch);
        batches.saveAndFlush(found(batch).finish(rows, counts, place, clock.instant()));
        database.sql("""
                        insert into imports.remembered_mapping as m
                        select target, fingerprint, mapping, id, started_by, finished_at
                        from imports.batch
                        where id = ? and not dry_run and fingerprint is not null and corrects is null
                          and created + updated + unchanged > 0
                        on conflict (target, fingerprint) do update
                        set mapping = excluded.mapping, batch_id = excluded.batch_id,
                            confirmed_by = excluded.confirmed_by,
                            confirmed_at = excluded.confirmed_at
                        """).param(batch).update();
    }

    /** The batch's place in the order of merging. */
    private long keepRejections(BatchId batch) {
        return database.sql("""
                        with kept as (
                            insert into imports.rejection
                                (batch_id, line, heading, value, reason, arguments)
                            select ?, line, heading, value, reason, arguments from refusal
                            order by line, heading, value)
                        select nextval('imports.merging')
                        """).param(batch).query(Long.class).single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(BatchId batch, String message, Object... arguments) {
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        batches.saveAndFlush(found(batch).fail(message, words, clock.instant()));
    }

    /** Taken back, with what it left behind for that; its mapping is not remembered any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(BatchId batch, long removed, long restored, String by) {
        database.sql("delete from imports.remembered_mapping where batch_id = ?")
                .param(batch)
                .update();
        database.sql("delete from imports.row_change where batch_id = ?")
                .param(batch)
                .update();
        batches.saveAndFlush(found(batch).undo(removed, restored, by, clock.instant()));
    }

    private ImportBatch found(BatchId batch) {
        return batches.findById(batch).orElseThrow(BatchRows::unknown);
    }

    /**
     * Marks what a process has left behind when it died, waiting or running; nothing of it was
     * stored. Alive is a batch whose lock somebody holds.
     */
    @Transactional
    public int failAbandoned() {
        return database.sql("""
                        update imports.batch
                        set state = 'FAILED', phase = 'ENDED', message = 'import.interrupted',
                            arguments = array[]::text[], finished_at = ?, version = version + 1
                        where state = 'RUNNING'
                          and pg_try_advisory_xact_lock(%s)
                        """.formatted(LockSpace.LASTING.key("id::text")))
                .param(clock.instant())
                .update();
    }
}
