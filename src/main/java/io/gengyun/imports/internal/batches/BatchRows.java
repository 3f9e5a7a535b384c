package io.gengyun.imports.internal.batches;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportFinished;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Phase;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.internal.mapping.Headings;
import io.gengyun.persistence.LockSpace;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Batches as rows; a batch's life is {@code RUNNING} through its phases, then {@code DONE} or
 * {@code FAILED}; one that is done may be {@code UNDONE}.
 */
@Component
public class BatchRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SELECT = """
            select b.*, case when exists (
                select from imports.refused_row r where r.batch_id = b.id
            ) then b.rejected else 0 end as correctable
            from imports.batch b
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final Texts texts;
    private final ImportSettings settings;

    BatchRows(JdbcClient database, Clock clock, Texts texts, ImportSettings settings) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.texts = texts;
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
        database.sql("""
                insert into imports.batch
                (id, target, file_name, dry_run, state, phase, bytes, started_by, started_at,
                 mapping, headings, fingerprint, corrects)
                values (?, ?, ?, ?, 'RUNNING', 'WAITING', ?, ?, ?, ?::jsonb, ?, ?, ?)
                """)
                .param(batch)
                .param(what.target())
                .param(what.file().name())
                .param(what.dryRun())
                .param(what.file().bytes())
                .param(by)
                .param(clock.instant())
                .param(JSON.writeValueAsString(what.mapping()))
                .param(what.headings())
                .param(what.confirmed() ? Headings.fingerprint(what.headings()) : null)
                .param(what.corrects())
                .update();
    }

    /** What a batch was asked to do with which headings. */
    public record Asked(ImportMapping mapping, List<String> headings) {}

    private record AskedRow(String mapping, List<String> headings) {}

    public Optional<Asked> asked(BatchId batch) {
        return database.sql("select mapping, headings from imports.batch where id = ? and mapping is not null")
                .param(batch)
                .query(AskedRow.class)
                .optional()
                .map(row -> new Asked(JSON.readValue(row.mapping(), ImportMapping.class), row.headings()));
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

    /** Done, by the transaction that merged it, so that nobody merges into its table meanwhile. */
    public ImportFinished done(BatchId batch, long rows, MergeCounts counts) {
        database.sql("""
                insert into imports.rejection (batch_id, line, heading, value, reason, arguments)
                select ?, line, heading, value, reason, arguments from refusal
                order by line, heading, value
                """).param(batch).update();
        database.sql("""
                update imports.batch
                set state = 'DONE', phase = 'ENDED', row_count = ?, created = ?, updated = ?,
                    unchanged = ?, rejected = ?, bytes_read = bytes, finished_at = ?,
                    merged = case when dry_run then null else nextval('imports.merging') end
                where id = ?
                """)
                .param(rows)
                .param(counts.created())
                .param(counts.updated())
                .param(counts.unchanged())
                .param(counts.rejected())
                .param(clock.instant())
                .param(batch)
                .update();
        database.sql("""
                insert into imports.remembered_mapping as m
                select target, fingerprint, mapping, id, started_by, finished_at
                from imports.batch
                where id = ? and not dry_run and fingerprint is not null and corrects is null
                  and created + updated + unchanged > 0
                on conflict (target, fingerprint) do update
                set mapping = excluded.mapping, batch_id = excluded.batch_id,
                    confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
                """).param(batch).update();
        Named named = database.sql("select target, file_name from imports.batch where id = ?")
                .param(batch)
                .query(Named.class)
                .single();
        return new ImportFinished(
                batch,
                named.target(),
                named.fileName(),
                rows,
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected());
    }

    private record Named(String target, String fileName) {}

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(BatchId batch, String message, Object... arguments) {
        database.sql("""
                update imports.batch
                set state = 'FAILED', phase = 'ENDED', message = ?, arguments = ?, finished_at = ?
                where id = ?
                """)
                .param(message)
                .param(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new))
                .param(clock.instant())
                .param(batch)
                .update();
    }

    /** Taken back, with what it left behind for that; its mapping is not remembered any more. */
    public void undone(BatchId batch, long removed, long restored, String by) {
        database.sql("delete from imports.remembered_mapping where batch_id = ?")
                .param(batch)
                .update();
        database.sql("delete from imports.row_change where batch_id = ?")
                .param(batch)
                .update();
        database.sql("""
                update imports.batch
                set state = 'UNDONE', removed = ?, restored = ?, undone_by = ?, undone_at = ?
                where id = ?
                """)
                .param(removed)
                .param(restored)
                .param(by)
                .param(clock.instant())
                .param(batch)
                .update();
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
                    arguments = array[]::text[], finished_at = ?
                where state = 'RUNNING'
                  and pg_try_advisory_xact_lock(%s)
                """.formatted(LockSpace.LASTING.key("id::text")))
                .param(clock.instant())
                .update();
    }

    public Optional<BatchRecord> find(BatchId batch, Locale language) {
        return database.sql(SELECT + "where id = ?")
                .param(batch)
                .query(Row.class)
                .optional()
                .map(row -> record(row, language));
    }

    public List<BatchRecord> corrections(BatchId batch, Locale language) {
        return records(database.sql(SELECT + "where corrects = ? order by id").param(batch), language);
    }

    public List<BatchRecord> latest(int most, @Nullable UUID before, Locale language) {
        return records(
                database.sql(SELECT + "where ?::uuid is null or id < ? order by id desc limit ?")
                        .param(before)
                        .param(before)
                        .param(most),
                language);
    }

    private List<BatchRecord> records(StatementSpec asked, Locale language) {
        return asked.query(Row.class).list().stream()
                .map(row -> record(row, language))
                .toList();
    }

    private BatchRecord record(Row row, Locale language) {
        return new BatchRecord(
                row.id(),
                row.target(),
                row.fileName(),
                row.dryRun(),
                row.state(),
                row.phase(),
                row.percent(),
                row.rowCount(),
                row.created(),
                row.updated(),
                row.unchanged(),
                row.rejected(),
                row.message() == null ? null : texts.text(language, row.message(), row.words()),
                row.startedBy(),
                row.startedAt(),
                row.finishedAt(),
                row.corrects(),
                row.correctable(),
                undoableUntil(row),
                row.undoneBy(),
                row.undoneAt());
    }

    private @Nullable Instant undoableUntil(Row row) {
        Instant end = row.finishedAt();
        boolean stored = row.state() == State.DONE && !row.dryRun() && row.created() + row.updated() > 0;
        if (!stored || end == null || row.forgottenAt() != null) {
            return null;
        }
        Instant until = end.plus(settings.undoable());
        return until.isBefore(clock.instant()) ? null : until;
    }

    public static BusinessRefusal unknown() {
        return BusinessRefusal.notFound("import.batch.unknown");
    }

    /** A batch as it is stored. */
    private record Row(
            BatchId id,
            String target,
            String fileName,
            boolean dryRun,
            State state,
            Phase phase,
            long bytes,
            long bytesRead,
            long rowCount,
            long created,
            long updated,
            long unchanged,
            long rejected,
            @Nullable String message,
            @Nullable List<String> arguments,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable BatchId corrects,
            long correctable,
            @Nullable Instant forgottenAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {

        int percent() {
            return bytes == 0 ? 100 : (int) Math.min(100, 100 * bytesRead / bytes);
        }

        Object[] words() {
            return arguments == null ? new Object[0] : arguments.toArray();
        }
    }
}
