package io.gengyun.imports.internal.refused;

import io.gengyun.imports.internal.mapping.Reasons;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Check;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what cannot be taken and collects it in the temporary table {@code refusal}, a line for
 * each cell that is refused.
 */
public final class Refusals {

    private final RowPlan plan;
    private final ImportTarget target;
    private final JdbcClient database;

    public Refusals(RowPlan plan, JdbcClient database) {
        this.plan = plan;
        this.target = plan.target();
        this.database = database;
    }

    /** Number of refused rows; {@code resolved} holds only the others afterwards. */
    public long run() {
        refusals();
        long rejected = database.sql("select count(distinct line) from refusal")
                .query(Long.class)
                .single();
        if (rejected == 0) {
            return 0;
        }
        database.sql("delete from resolved r using refusal f where f.line = r.line")
                .update();
        return rejected;
    }

    private void refusals() {
        database.sql("""
                create temp table refusal
                (line bigint, heading text, value text, reason text, arguments text[])
                on commit drop
                """).update();
        database.sql("""
                insert into refusal
                select s.line, e ->> 0, e ->> 1, e ->> 2, array(select jsonb_array_elements_text(e -> 3))
                from staging s cross join lateral jsonb_array_elements(s.refusals) e
                where s.refusals is not null
                """).update();
        database.sql("""
                insert into refusal
                select line, ?, number, 'import.reason.duplicate', array[first::text]
                from (select line, number, min(line) over (partition by number) as first
                      from staging where number is not null) n
                where line > first
                """).param(heading("number")).update();
        for (Field field : plan.others()) {
            refuse(field);
        }
        for (Check check : target.checks()) {
            refuse(check);
        }
        plan.ownReference().ifPresent(this::refuseFollowers);
        database.sql("analyze refusal").update();
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
        if (!plan.feeds(field)) {
            if (field.required()) {
                database.sql("""
                        insert into refusal
                        select line, '', '', '%s', array[?]
                        from resolved where not known
                        """.formatted(Reasons.COLUMN_MISSING))
                        .param(Reasons.name(target, field))
                        .update();
            }
        } else if (field.kind() instanceof Kind.Reference) {
            database.sql("""
                    insert into refusal
                    select line, ?, %1$s_key, 'import.reason.unknownReference', array[%1$s_key]
                    from resolved where %1$s is null and %1$s_key is not null
                    """.formatted(column)).param(plan.heading(field)).update();
        }
    }

    private void refuse(Check check) {
        Field field = target.fields().stream()
                .filter(one -> one.name().equals(check.field()))
                .findFirst()
                .orElseThrow();
        database.sql("""
                insert into refusal
                select line, ?, coalesce(%s::text, ''), ?, array[]::text[] from resolved where %s
                """.formatted(field.column(), check.condition()))
                .param(plan.heading(field))
                .param(check.reason())
                .update();
    }

    /**
     * Refuses rows that refer to a refused new row of the same file, and those that refer to them.
     */
    private void refuseFollowers(Field field) {
        database.sql("""
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
                """.formatted(field.column())).param(plan.heading(field)).update();
    }
}
