package io.gengyun.imports.internal.batches;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Phase;
import io.gengyun.imports.Imports.State;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Batches as they are told to people. */
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
