package io.gengyun.imports.internal;

import io.gengyun.imports.internal.RowPlan.Column;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Check;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Checks the staged rows and merges the good ones into the target's table, in a number of
 * statements that depends on the target's fields alone. Works on three temporary tables: {@code
 * staging} as the file has it, {@code resolved} as it would be stored, {@code refusal} for what
 * cannot be taken. Every name in the SQL comes from the target's own description.
 */
final class Merge {

    /** What has become of the rows. */
    record Counts(long created, long updated, long unchanged, long rejected) {}

    private final RowPlan plan;
    private final ImportTarget target;
    private final JdbcTemplate database;

    Merge(RowPlan plan, JdbcTemplate database) {
        this.plan = plan;
        this.target = plan.target();
        this.database = database;
    }

    /** Finds what cannot be taken; afterwards {@code resolved} holds the rows that can. */
    long check() {
        database.execute("analyze staging");
        ownReference().ifPresent(field -> firsts());
        resolve();
        refusals();
        long rejected = count("select count(distinct line) from refusal");
        if (rejected > 0) {
            database.update("delete from resolved r using refusal f where f.line = r.line");
        }
        return rejected;
    }

    /** Stores the rows that can be taken. */
    Counts store(long rejected) {
        for (Column column : plan.columns()) {
            if (column.field().kind() instanceof Kind.Code code) {
                makeCodes(column.name(), code);
            }
        }
        long known = count("select count(*) from resolved where known");
        long created = database.update(insert());
        long updated = fed().isEmpty() ? 0 : database.update(update());
        return new Counts(created, updated, known - updated, rejected);
    }

    private long count(String sql) {
        Long count = database.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private List<Field> others() {
        return target.fields().stream().filter(field -> !field.name().equals("number")).toList();
    }

    private List<Column> fed() {
        return plan.columns().stream()
                .filter(column -> !column.field().name().equals("number"))
                .toList();
    }

    private boolean isFed(Field field) {
        return plan.feeding(field).isPresent();
    }

    private Optional<Field> ownReference() {
        return target.fields().stream()
                .filter(this::isFed)
                .filter(field -> refersToOwnTable(field.kind()))
                .findFirst();
    }

    private boolean refersToOwnTable(Kind kind) {
        return kind instanceof Kind.Reference reference && reference.table().equals(target.table());
    }

    private static boolean isKey(Field field) {
        return field.kind() instanceof Kind.Reference || field.kind() instanceof Kind.Code;
    }

    private void firsts() {
        database.execute(
                """
                create temp table firsts on commit drop as
                select distinct on (number) number, fresh from staging
                where number is not null order by number, line
                """);
        database.execute("analyze firsts");
    }

    private void resolve() {
        List<String> values = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Field field : others()) {
            String column = field.column();
            if (!isFed(field)) {
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
        database.execute(
                "create temp table resolved on commit drop as select s.line, s.fresh,"
                        + " coalesce(t.id, s.fresh) as id, t.id is not null as known, s.number"
                        + values.stream().map(value -> ", " + value).collect(Collectors.joining())
                        + " from staging s left join "
                        + target.table()
                        + " t on t.number = s.number"
                        + joins);
        database.execute("analyze resolved");
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
        joins.append(
                " left join %s %s on %s.%s = s.%s".formatted(table, found, found, key, column));
        if (refersToOwnTable(field.kind())) {
            joins.append(" left join firsts on firsts.number = s." + column);
            return "coalesce(" + found + ".id, firsts.fresh)";
        }
        return found + ".id";
    }

    private void refusals() {
        database.execute(
                """
                create temp table refusal
                (line bigint, heading text, value text, reason text, arguments text[])
                on commit drop
                """);
        database.update(
                """
                insert into refusal
                select s.line, e ->> 0, e ->> 1, e ->> 2, array(select jsonb_array_elements_text(e -> 3))
                from staging s cross join lateral jsonb_array_elements(s.refusals) e
                where s.refusals is not null
                """);
        database.update(
                """
                insert into refusal
                select line, ?, number, 'import.reason.duplicate', array[first::text]
                from (select line, number, min(line) over (partition by number) as first
                      from staging where number is not null) n
                where line > first
                """,
                heading("number"));
        for (Field field : others()) {
            refuse(field);
        }
        for (Check check : target.checks()) {
            refuse(check);
        }
        ownReference().ifPresent(this::refuseFollowers);
        database.execute("analyze refusal");
    }

    private String heading(String name) {
        return target.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(plan::heading)
                .findFirst()
                .orElse(name);
    }

    private void refuse(Field field) {
        String column = field.column();
        if (!isFed(field)) {
            if (field.required()) {
                database.update(
                        """
                        insert into refusal
                        select line, ?, '', 'import.reason.columnMissing', array[?]
                        from resolved where not known
                        """,
                        field.name(),
                        field.name());
            }
        } else if (field.kind() instanceof Kind.Reference) {
            database.update(
                    """
                    insert into refusal
                    select line, ?, %1$s_key, 'import.reason.unknownReference', array[%1$s_key]
                    from resolved where %1$s is null and %1$s_key is not null
                    """
                            .formatted(column),
                    plan.heading(field));
        }
    }

    private void refuse(Check check) {
        Field field =
                target.fields().stream()
                        .filter(one -> one.name().equals(check.field()))
                        .findFirst()
                        .orElseThrow();
        database.update(
                """
                insert into refusal
                select line, ?, coalesce(%s::text, ''), ?, array[]::text[] from resolved where %s
                """
                        .formatted(field.column(), check.condition()),
                plan.heading(field),
                check.reason());
    }

    /**
     * Refuses rows that refer to a refused new row of the same file, and those that refer to them.
     */
    private void refuseFollowers(Field field) {
        database.update(
                """
                insert into refusal
                with recursive lost(line, id, known) as (
                    select r.line, r.id, r.known from resolved r
                    where not r.known and r.line in (select line from refusal)
                    union
                    select r.line, r.id, r.known
                    from lost l join resolved r on r.%1$s = l.id and not l.known
                )
                select r.line, ?, r.%1$s_key, 'import.reason.referenceRefused', array[r.%1$s_key]
                from lost l join resolved r on r.line = l.line
                where r.line not in (select line from refusal)
                """
                        .formatted(field.column()),
                plan.heading(field));
    }

    private void makeCodes(String column, Kind.Code code) {
        int made =
                database.update(
                        """
                        insert into %2$s (id, %3$s)
                        select distinct on (%1$s_key) fresh, %1$s_key from resolved
                        where %1$s is null and %1$s_key is not null
                        order by %1$s_key, line
                        on conflict (%3$s) do nothing
                        """
                                .formatted(column, code.table(), code.keyColumn()));
        if (made > 0) {
            database.update(
                    """
                    update resolved r set %1$s = c.id from %2$s c
                    where r.%1$s is null and c.%3$s = r.%1$s_key
                    """
                            .formatted(column, code.table(), code.keyColumn()));
        }
    }

    private String insert() {
        String columns =
                fed().stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        return "insert into "
                + target.table()
                + " (id, number"
                + columns
                + ") select id, number"
                + columns
                + " from resolved where not known order by line";
    }

    private String update() {
        String sets =
                fed().stream()
                        .map(column -> column.name() + " = r." + column.name())
                        .collect(Collectors.joining(", "));
        return "update "
                + target.table()
                + " t set "
                + sets
                + (target.versioned() ? ", version = t.version + 1" : "")
                + " from resolved r where t.id = r.id and r.known and row("
                + names("t")
                + ") is distinct from row("
                + names("r")
                + ")";
    }

    private String names(String of) {
        return fed().stream()
                .map(column -> of + "." + column.name())
                .collect(Collectors.joining(", "));
    }
}
