package io.gengyun.imports.internal.merging;

import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the temporary table {@code resolved} out of {@code staging}: each row with its id, known or
 * fresh, and with ids in place of the numbers and codes that it refers to.
 */
final class Resolution {

    private final RowPlan plan;
    private final ImportTarget target;
    private final JdbcClient database;

    Resolution(RowPlan plan, JdbcClient database) {
        this.plan = plan;
        this.target = plan.target();
        this.database = database;
    }

    void run() {
        database.sql("analyze staging").update();
        plan.ownReference().ifPresent(field -> firsts());
        resolve();
    }

    private static boolean isKey(Field field) {
        return field.kind() instanceof Kind.Reference || field.kind() instanceof Kind.Code;
    }

    private void firsts() {
        database.sql("""
                create temp table firsts on commit drop as
                select distinct on (number) number, fresh from staging
                where number is not null order by number, line
                """).update();
        database.sql("analyze firsts").update();
    }

    private void resolve() {
        List<String> values = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Field field : plan.others()) {
            String column = field.column();
            if (!plan.feeds(field)) {
                values.add("t." + column);
                continue;
            }
            if (isKey(field)) {
                values.add(keyJoin(field, joins) + " as " + column);
                values.add("s." + column + " as " + column + "_key");
            } else {
                values.add("s." + column);
            }
        }
        database.sql("create temp table resolved on commit drop as select s.line, s.fresh,"
                        + " coalesce(t.id, s.fresh) as id, t.id is not null as known, s.number"
                        + values.stream().map(value -> ", " + value).collect(Collectors.joining())
                        + " from staging s left join "
                        + target.table()
                        + " t on t.number = s.number"
                        + joins)
                .update();
        database.sql("analyze resolved").update();
    }

    /** Adds the join that finds what a key leads to; the expression that then holds its id. */
    private String keyJoin(Field field, StringBuilder joins) {
        String column = field.column();
        String found = "k_" + column;
        String table;
        String key;
        if (field.kind() instanceof Kind.Code code) {
            table = code.table();
            key = code.keyColumn();
        } else {
            Kind.Reference reference = (Kind.Reference) field.kind();
            table = reference.table();
            key = reference.keyColumn();
        }
        joins.append(" left join %s %s on %s.%s = s.%s".formatted(table, found, found, key, column));
        if (plan.refersToOwnTable(field.kind())) {
            joins.append(" left join firsts on firsts.number = s." + column);
            return "coalesce(" + found + ".id, firsts.fresh)";
        }
        return found + ".id";
    }
}
