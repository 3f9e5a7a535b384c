package io.gengyun.imports.internal.refused;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.internal.tables.CopyText;
import io.gengyun.imports.internal.tables.Rows;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.internal.tables.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the cells of refused rows as they stood in the file, for which the file is read a second
 * time: only what is refused is ever stored twice.
 */
@Component
public class RefusedRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CHUNK = 65_536;

    private final JdbcTemplate database;

    RefusedRows(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps the rows whose lines are in the temporary table {@code refusal}. */
    public void keep(BatchId batch, Table table) {
        List<Long> lines = database.queryForList("select distinct line from refusal order by line", Long.class);
        database.execute((ConnectionCallback<@Nullable Void>) connection -> {
            copy(connection, batch, table, lines);
            return null;
        });
    }

    private static void copy(Connection connection, BatchId batch, Table table, List<Long> lines) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy imports.refused_row (batch_id, line, cells)"
                        + " from stdin with (format text, encoding 'UTF8')");
        try (Rows rows = table.open(Table.Watch.NOBODY)) {
            StringBuilder chunk = new StringBuilder(CHUNK * 2);
            int at = 0;
            rows.next();
            TableRow row = rows.next();
            while (row != null && at < lines.size()) {
                if (row.line() == lines.get(at)) {
                    append(chunk, batch, row);
                    at++;
                }
                if (chunk.length() >= CHUNK) {
                    send(chunk, copy);
                }
                row = rows.next();
            }
            send(chunk, copy);
            copy.endCopy();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void append(StringBuilder chunk, BatchId batch, TableRow row) {
        List<String> cells =
                row.cells().stream().map(cell -> cell.replace('\0', ' ')).toList();
        chunk.append(batch).append('\t').append(row.line()).append('\t');
        CopyText.append(chunk, JSON.writeValueAsString(cells));
        chunk.append('\n');
    }

    private static void send(StringBuilder chunk, CopyIn copy) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }
}
