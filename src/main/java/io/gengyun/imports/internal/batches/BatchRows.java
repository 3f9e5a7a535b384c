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
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private final JdbcTemplate database;
    private final Clock clock;
    private final Texts texts;
    private final ImportSettings settings;

    BatchRows(JdbcTemplate database, Clock clock, Texts texts, ImportSettings settings) {
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
        database.update(
                """
                insert into imports.batch
                (id, target, file_name, dry_run, state, phase, bytes, started_by, started_at,
                 mapping, headings, fingerprint, corrects)
                values (?, ?, ?, ?, 'RUNNING', 'WAITING', ?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                batch.value(),
                what.target(),
                what.file().name(),
                what.dryRun(),
                what.file().bytes(),
                by,
                now(),
                JSON.writeValueAsString(what.mapping()),
                what.headings().toArray(String[]::new),
                what.confirmed() ? Headings.fingerprint(what.headings()) : null,
                what.corrects() == null ? null : what.corrects().value());
    }

    /** What a batch was asked to do with which headings. */
    public record Asked(ImportMapping mapping, List<String> headings) {}

    public Optional<Asked> asked(BatchId batch) {
        return database
                .query(
                        "select mapping::text, headings from imports.batch" + " where id = ? and mapping is not null",
                        (row, at) -> new Asked(JSON.readValue(row.getString(1), ImportMapping.class), List.of((String[])
                                row.getArray(2).getArray())),
                        batch.value())
                .stream()
                .findFirst();
    }

    /** Says that this process works on the batch now; false where it has been given up. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(BatchId batch) {
        return database.update(
                        "update imports.batch set phase = 'READING' where id = ? and state = 'RUNNING'", batch.value())
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(BatchId batch, Phase phase, long bytes, long rows) {
        database.update(
                "update imports.batch set phase = ?, bytes_read = ?, row_count = ? where id = ?",
                phase.name(),
                bytes,
                rows,
                batch.value());
    }

    /** Done, by the transaction that merged it, so that nobody merges into its table meanwhile. */
    public ImportFinished done(BatchId batch, long rows, MergeCounts counts) {
        database.update("""
                insert into imports.rejection (batch_id, line, heading, value, reason, arguments)
                select ?, line, heading, value, reason, arguments from refusal
                order by line, heading, value
                """, batch.value());
        database.update(
                """
                update imports.batch
                set state = 'DONE', phase = 'ENDED', row_count = ?, created = ?, updated = ?,
                    unchanged = ?, rejected = ?, bytes_read = bytes, finished_at = ?,
                    merged = case when dry_run then null else nextval('imports.merging') end
                where id = ?
                """,
                rows,
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                now(),
                batch.value());
        database.update("""
                insert into imports.remembered_mapping as m
                select target, fingerprint, mapping, id, started_by, finished_at
                from imports.batch
                where id = ? and not dry_run and fingerprint is not null and corrects is null
                  and created + updated + unchanged > 0
                on conflict (target, fingerprint) do update
                set mapping = excluded.mapping, batch_id = excluded.batch_id,
                    confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
                """, batch.value());
        return database.queryForObject(
                "select target, file_name from imports.batch where id = ?",
                (row, at) -> new ImportFinished(
                        batch,
                        row.getString(1),
                        row.getString(2),
                        rows,
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected()),
                batch.value());
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(BatchId batch, String message, Object... arguments) {
        database.update(
                """
                update imports.batch
                set state = 'FAILED', phase = 'ENDED', message = ?, arguments = ?, finished_at = ?
                where id = ?
                """,
                message,
                Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new),
                now(),
                batch.value());
    }

    /** Taken back, with what it left behind for that; its mapping is not remembered any more. */
    public void undone(BatchId batch, long removed, long restored, String by) {
        database.update("delete from imports.remembered_mapping where batch_id = ?", batch.value());
        database.update("delete from imports.row_change where batch_id = ?", batch.value());
        database.update("""
                update imports.batch
                set state = 'UNDONE', removed = ?, restored = ?, undone_by = ?, undone_at = ?
                where id = ?
                """, removed, restored, by, now(), batch.value());
    }

    /**
     * Marks what a process has left behind when it died, waiting or running; nothing of it was
     * stored. Alive is a batch whose lock somebody holds.
     */
    @Transactional
    public int failAbandoned() {
        return database.update("""
                update imports.batch
                set state = 'FAILED', phase = 'ENDED', message = 'import.interrupted',
                    arguments = array[]::text[], finished_at = ?
                where state = 'RUNNING'
                  and pg_try_advisory_xact_lock(%s)
                """.formatted(LockSpace.LASTING.key("id::text")), now());
    }

    public Optional<BatchRecord> find(BatchId batch, Locale language) {
        return database.query(SELECT + "where id = ?", (row, at) -> record(row, language), batch.value()).stream()
                .findFirst();
    }

    public List<BatchRecord> corrections(BatchId batch, Locale language) {
        return database.query(
                SELECT + "where corrects = ? order by id", (row, at) -> record(row, language), batch.value());
    }

    public List<BatchRecord> latest(int most, @Nullable UUID before, Locale language) {
        return database.query(
                SELECT + "where ?::uuid is null or id < ? order by id desc limit ?",
                (row, at) -> record(row, language),
                before,
                before,
                most);
    }

    private BatchRecord record(ResultSet row, Locale language) throws SQLException {
        long bytes = row.getLong("bytes");
        Timestamp finished = row.getTimestamp("finished_at");
        Timestamp undone = row.getTimestamp("undone_at");
        UUID corrects = row.getObject("corrects", UUID.class);
        return new BatchRecord(
                new BatchId(row.getObject("id", UUID.class)),
                row.getString("target"),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                bytes == 0 ? 100 : (int) Math.min(100, 100 * row.getLong("bytes_read") / bytes),
                row.getLong("row_count"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                message(row, language),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                corrects == null ? null : new BatchId(corrects),
                row.getLong("correctable"),
                undoableUntil(row),
                row.getString("undone_by"),
                undone == null ? null : undone.toInstant());
    }

    private @Nullable Instant undoableUntil(ResultSet row) throws SQLException {
        Timestamp end = row.getTimestamp("finished_at");
        boolean stored = row.getString("state").equals(State.DONE.name())
                && !row.getBoolean("dry_run")
                && row.getLong("created") + row.getLong("updated") > 0;
        if (!stored || end == null || row.getTimestamp("forgotten_at") != null) {
            return null;
        }
        Instant until = end.toInstant().plus(settings.undoable());
        return until.isBefore(clock.instant()) ? null : until;
    }

    private @Nullable String message(ResultSet row, Locale language) throws SQLException {
        String key = row.getString("message");
        return key == null ? null : texts.text(language, key, arguments(row.getArray("arguments")));
    }

    public static Object[] arguments(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }

    public static BusinessRefusal unknown() {
        return BusinessRefusal.notFound("import.batch.unknown");
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
