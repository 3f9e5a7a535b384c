package io.gengyun.imports.internal.merging;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.internal.batches.MergeCounts;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.internal.mapping.RowPlan.Column;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.shared.BusinessRefusal;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Merges the rows of {@code resolved} into the target's table, in a number of statements that
 * depends on the target's fields alone, and writes down for each what it takes to undo it. Every
 * name in the SQL comes from the target's own description.
 */
public final class Merge {

    private final BatchId batch;
    private final RowPlan plan;
    private final ImportTarget target;
    private final JdbcClient database;

    Merge(BatchId batch, RowPlan plan, JdbcClient database) {
        this.batch = batch;
        this.plan = plan;
        this.target = plan.target();
        this.database = database;
    }

    /** Stores the rows that can be taken. */
    MergeCounts store(long rejected) {
        for (Column column : plan.columns()) {
            if (column.field().kind() instanceof Kind.Code code) {
                makeCodes(column.name(), code);
            }
        }
        long known = count("resolved where known");
        long created = create();
        long updated = plan.fed().isEmpty() ? 0 : update();
        return new MergeCounts(created, updated, known - updated, rejected);
    }

    /**
     * Makes the codes that nobody knows. Somebody else may make or remove one at the same moment:
     * the first is used as it is, the second stops the batch.
     */
    private void makeCodes(String column, Kind.Code code) {
        database.sql("""
                with made as (
                    insert into %2$s as c (id, %3$s)
                    select distinct on (%1$s_key) fresh, %1$s_key from resolved
                    where %1$s is null and %1$s_key is not null
                    order by %1$s_key, line
                    on conflict (%3$s) do nothing
                    returning c.id, hashtextextended(c::text, 0) as after
                )
                insert into imports.code_made (batch_id, table_name, row_id, after)
                select ?, '%2$s', id, after from made
                """.formatted(column, code.table(), code.keyColumn()))
                .param(batch)
                .update();
        database.sql("""
                update resolved r set %1$s = c.id from %2$s c
                where r.%1$s is null and c.%3$s = r.%1$s_key
                """.formatted(column, code.table(), code.keyColumn())).update();
        if (count("resolved where %1$s is null and %1$s_key is not null".formatted(column)) > 0) {
            throw BusinessRefusal.conflict("import.changedMeanwhile");
        }
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private long create() {
        String columns = plan.fed().stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        return database.sql("""
                with made as (
                    insert into %1$s as t (id, number%2$s)
                    select id, number%2$s from resolved where not known order by line
                    returning t.id, %3$s as after
                )
                insert into imports.row_change (batch_id, row_id, after)
                select ?, id, after from made
                """.formatted(target.table(), columns, fingerprint(target)))
                .param(batch)
                .update();
    }

    /** Changes what differs, but nothing that somebody changes between the look and the change. */
    private long update() {
        String sets = plan.fed().stream()
                .map(column -> column.name() + " = r." + column.name())
                .collect(Collectors.joining(", "));
        database.sql("""
                create temp table former on commit drop as
                select t.id, t.xmin as stood, jsonb_build_object(%3$s) as before
                from %1$s t join resolved r on r.id = t.id and r.known
                where row(%2$s) is distinct from row(%4$s)
                """.formatted(target.table(), names("t"), former(), names("r")))
                .update();
        database.sql("analyze former").update();
        int updated = database.sql("""
                with changed as (
                    update %1$s t set %2$s%3$s
                    from resolved r, former f
                    where f.id = t.id and r.id = t.id and t.xmin = f.stood
                    returning t.id, f.before, %4$s as after
                )
                insert into imports.row_change (batch_id, row_id, before, after)
                select ?, id, before, after from changed
                """.formatted(
                                target.table(),
                                sets,
                                target.versioned() ? ", version = t.version + 1" : "",
                                fingerprint(target)))
                .param(batch)
                .update();
        if (updated < count("former")) {
            throw BusinessRefusal.conflict("import.changedMeanwhile");
        }
        return updated;
    }

    private String names(String of) {
        return plan.fed().stream().map(column -> of + "." + column.name()).collect(Collectors.joining(", "));
    }

    private String former() {
        return plan.fed().stream()
                .map(column -> "'" + column.name() + "', t." + column.name())
                .collect(Collectors.joining(", "));
    }

    /** What tells whether somebody has changed a field of row {@code t} since. */
    public static String fingerprint(ImportTarget target) {
        return target.fields().stream()
                .map(field -> "t." + field.column())
                .collect(Collectors.joining(", ", "hashtextextended(row(", ")::text, 0)"));
    }
}
