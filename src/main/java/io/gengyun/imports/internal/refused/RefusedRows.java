package io.gengyun.imports.internal.refused;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.internal.mapping.CopyText;
import io.gengyun.imports.internal.tables.Rows;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.internal.tables.TableRow;
import io.gengyun.persistence.Batches;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient database;
    private final Batches batches;

    RefusedRows(JdbcClient database, Batches batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Keeps the rows whose lines are in the temporary table {@code refusal}. */
    public void keep(BatchId batch, Table table) {
        List<Long> lines = database.sql("select distinct line from refusal order by line")
                .query(Long.class)
                .list();
        batches.copy(
                "copy imports.refused_row (batch_id, line, cells) from stdin with (format text, encoding 'UTF8')",
                target -> copy(batch, table, lines, target));
    }

    private static void copy(BatchId batch, Table table, List<Long> lines, Batches.Target target)
            throws IOException, SQLException {
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
                    send(chunk, target);
                }
                row = rows.next();
            }
            send(chunk, target);
        }
    }

    private static void append(StringBuilder chunk, BatchId batch, TableRow row) {
        List<String> cells =
                row.cells().stream().map(cell -> cell.replace('\0', ' ')).toList();
        chunk.append(batch).append('\t').append(row.line()).append('\t');
        CopyText.append(chunk, JSON.writeValueAsString(cells));
        chunk.append('\n');
    }

    private static void send(StringBuilder chunk, Batches.Target target) throws SQLException {
        target.take(chunk);
        chunk.setLength(0);
    }
}
