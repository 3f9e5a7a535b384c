package io.gengyun.imports.internal.merging;

import io.gengyun.imports.internal.batches.Progress;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.internal.mapping.StagingRow;
import io.gengyun.imports.internal.tables.Rows;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.internal.tables.TableRow;
import io.gengyun.imports.spi.ImportTarget.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams a file into the temporary table {@code staging}; never more than one row is in memory.
 */
final class Staging {

    private static final int CHUNK = 65_536;

    private final RowPlan plan;

    Staging(RowPlan plan) {
        this.plan = plan;
    }

    String table() {
        return "create temp table staging (line bigint not null, fresh uuid not null, "
                + plan.columns().stream()
                        .map(column -> column.name() + " " + type(column.field().kind()))
                        .collect(Collectors.joining(", "))
                + ", refusals jsonb) on commit drop";
    }

    /** Type of a column as it is staged: references and codes still as the text of the file. */
    private static String type(Kind kind) {
        return switch (kind) {
            case Kind.Date date -> "date";
            case Kind.Number number -> "numeric";
            case Kind.Flag flag -> "boolean";
            case Kind.Text text -> "text";
            case Kind.Choice choice -> "text";
            case Kind.Reference reference -> "text";
            case Kind.Code code -> "text";
        };
    }

    /** Number of rows; a refusal when the file turns out not to be what it seemed. */
    long fill(Connection connection, Table table, Progress progress) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staging from stdin with (format text, encoding 'UTF8')");
        try (Rows rows = table.open(progress)) {
            long count = stream(rows, copy, progress);
            copy.endCopy();
            return count;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private long stream(Rows rows, CopyIn copy, Progress progress) throws IOException, SQLException {
        StagingRow line = new StagingRow(plan);
        StringBuilder chunk = new StringBuilder(CHUNK * 2);
        long count = 0;
        rows.next();
        for (TableRow row = rows.next(); row != null; row = rows.next()) {
            CharSequence next = line.of(row);
            if (next != null) {
                chunk.append(next);
                count++;
            }
            if (chunk.length() >= CHUNK) {
                send(chunk, copy);
                progress.read(count);
            }
        }
        send(chunk, copy);
        return count;
    }

    private static void send(StringBuilder chunk, CopyIn copy) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }
}
