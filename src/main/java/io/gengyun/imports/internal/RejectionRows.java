package io.gengyun.imports.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.Imports.Rejection;
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
            where batch_id = ? order by line
            """;
    private static final String FORMULA = "=+-@\t\r";

    private final JdbcTemplate database;
    private final Texts texts;

    RejectionRows(JdbcTemplate database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    List<Rejection> first(BatchId batch, int limit, Locale language) {
        return database.query(
                SELECT + "limit ?",
                (row, at) -> rejection(row, language),
                batch.value(),
                Math.clamp(limit, 1, 1_000));
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
                harmless(rejection.column()),
                harmless(rejection.value()),
                rejection.reason());
    }

    /** A spreadsheet runs a cell that begins like a formula, unless an apostrophe leads it. */
    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("[+-]?[0-9.,]+") ? "'" + cell : cell;
    }

    private Rejection rejection(ResultSet row, Locale language) throws SQLException {
        return new Rejection(
                row.getLong("line"),
                row.getString("heading"),
                row.getString("value"),
                texts.text(
                        language,
                        row.getString("reason"),
                        BatchRows.arguments(row.getArray("arguments"))));
    }
}
