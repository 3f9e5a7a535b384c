package io.gengyun.imports.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.shared.PageMark;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refused cells as rows, told in the reader's language. */
@Component
class RejectionRows {

    private static final String SELECT =
            """
            select line, heading, value, reason, arguments from imports.rejection
            where batch_id = ? order by line, heading, value
            """;

    private final JdbcTemplate database;
    private final Texts texts;

    RejectionRows(JdbcTemplate database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    Slice<Rejection> page(BatchId batch, int limit, @Nullable String after, Locale language) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        long from = place(after);
        List<Rejection> found =
                database.query(
                        SELECT + "limit ? offset ?",
                        (row, at) -> rejection(row, language),
                        batch.value(),
                        most + 1,
                        from);
        return Slice.of(found, most, last -> String.valueOf(from + most));
    }

    private static long place(@Nullable String mark) {
        String key = PageMark.read(mark);
        try {
            return key == null ? 0 : Long.parseUnsignedLong(key);
        } catch (NumberFormatException problem) {
            throw PageMark.unknown();
        }
    }

    /** Streams; a transaction, because only in one the driver fetches in portions. */
    @Transactional(readOnly = true)
    void write(BatchId batch, Locale language, OutputStream out) {
        JdbcTemplate streaming = new JdbcTemplate(database.getDataSource());
        streaming.setFetchSize(1_000);
        try {
            BufferedWriter text =
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord("line", "column", "value", "reason");
            streaming.query(
                    SELECT,
                    (RowCallbackHandler) row -> write(csv, rejection(row, language)),
                    batch.value());
            csv.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException("the list of refused rows was not sent whole", problem);
        }
    }

    private static void write(CsvWriter csv, Rejection rejection) {
        csv.writeRecord(
                Long.toString(rejection.line()),
                Harmless.of(rejection.column()),
                Harmless.of(rejection.value()),
                rejection.reason());
    }

    private Rejection rejection(ResultSet row, Locale language) throws SQLException {
        return new Rejection(
                row.getLong("line"),
                row.getString("heading"),
                row.getString("value"),
                Reasons.sentence(
                        texts,
                        language,
                        row.getString("reason"),
                        BatchRows.arguments(row.getArray("arguments"))));
    }
}
