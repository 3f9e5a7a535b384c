package io.gengyun.imports.internal.merging;

import io.gengyun.imports.internal.batches.Progress;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.internal.mapping.StagingRow;
import io.gengyun.imports.internal.tables.Rows;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.internal.tables.TableRow;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.persistence.Batches;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

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
    long fill(Batches batches, Table table, Progress progress) {
        AtomicLong count = new AtomicLong();
        batches.copy("copy staging from stdin with (format text, encoding 'UTF8')", target -> {
            try (Rows rows = table.open(progress)) {
                count.set(stream(rows, target, progress));
            }
        });
        return count.get();
    }

    private long stream(Rows rows, Batches.Target target, Progress progress) throws IOException, SQLException {
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
                send(chunk, target);
                progress.read(count);
            }
        }
        send(chunk, target);
        return count;
    }

    private static void send(StringBuilder chunk, Batches.Target target) throws SQLException {
        target.take(chunk);
        chunk.setLength(0);
    }
}
