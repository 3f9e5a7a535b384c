package io.gengyun.appraisal.internal.figures;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings.Order;
import io.gengyun.appraisal.Rankings.PastScore;
import io.gengyun.appraisal.Rankings.Ranked;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.persistence.Inline;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a cycle in an order, page by page, each with the rank among all of them. */
@Component
class RankingRows {

    private static final String RANKED = """
            with everybody as (
                select d.*, coalesce(d.final, d.calibrated, d.raw) as score,
                       case when d.final is not null
                           then rank() over (order by d.final desc nulls last) end as place
                from appraisal.declaration d where d.cycle_id = :cycle),
            listed as (
                select e.*, %s as sorted from everybody e
                where (:scoped or e.employee_id = any(:employees)
                       or e.holders @> array[cast(:account as uuid)])
                  and (cast(:unit as text) is null or coalesce(e.unit, '') = :unit)
                  and (cast(:stage as text) is null or e.stage = :stage)
                  and (cast(:rating as text) is null or e.rating = :rating)
                  and (cast(:least as int) is null or e.score >= :least)
                  and (cast(:below as int) is null or e.score < :below)
                  and (cast(:search as text) is null
                       or strpos(lower(e.name), lower(:search)) > 0
                       or strpos(lower(e.number), lower(:search)) > 0))
            select l.sorted as key, l.employee_id as employee, l.number, l.name, l.unit, l.stage,
                   l.place as rank, l.score, l.final is not null as is_final, l.raw, l.rating,
                   p.final as previous
            from (
                select * from listed
                where cast(:sorted as text) is null
                   or sorted > cast(:sorted as %2$s)
                   or sorted = cast(:sorted as %2$s) and number > :number
                order by sorted, number limit :limit) l
            left join lateral (
                select o.final from appraisal.declaration o
                join appraisal.cycle oc on oc.id = o.cycle_id
                join appraisal.cycle c on c.id = l.cycle_id
                where o.employee_id = l.employee_id and o.final is not null
                  and o.cycle_id <> l.cycle_id and oc.period_to <= c.period_to
                order by oc.period_to desc, oc.id desc limit 1) p on true
            order by l.sorted, l.number
            """;

    /** A row, and what it was sorted by. */
    private record Sorted(String key, @Inline Ranked row) {

        /** The key's length first, so that both parts may hold anything. */
        String mark() {
            return key.length() + ":" + key + row.number();
        }
    }

    private final JdbcClient database;

    RankingRows(JdbcClient database) {
        this.database = database;
    }

    /** Those in the scope, and those whose tasks the account has held, if there is one. */
    Slice<Ranked> page(
            CycleId cycle,
            DataScope scope,
            @Nullable AccountId account,
            RankingFilter filter,
            Order order,
            int limit,
            @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        String[] mark = mark(Cursor.read(after), order);
        String search = filter.search();
        List<Sorted> found = database.sql(RANKED.formatted(column(order), type(order)))
                .param("cycle", cycle)
                .param("scoped", scope.everybody())
                .param("employees", scope.asArray())
                .param("account", account)
                .param("unit", filter.unit())
                .param("stage", filter.stage())
                .param("rating", filter.rating())
                .param("least", filter.scoreFrom())
                .param("below", filter.scoreTo())
                .param("search", search == null || search.isBlank() ? null : search.strip())
                .param("sorted", mark[0])
                .param("number", mark[1])
                .param("limit", most + 1)
                .query(Sorted.class)
                .list();
        Slice<Sorted> page = Slice.of(found, most, Sorted::mark);
        return page.map(Sorted::row);
    }

    private static String column(Order order) {
        return switch (order) {
            case RANK -> "coalesce(-e.score, 1000000)";
            case RANK_REVERSED -> "coalesce(e.score, -1000000)";
            case NUMBER -> "e.number";
            case NAME -> "e.name";
            case UNIT -> "coalesce(e.unit, '')";
        };
    }

    private static String type(Order order) {
        return order == Order.RANK || order == Order.RANK_REVERSED ? "numeric" : "text";
    }

    /** The parts of {@link Sorted#mark()}, both null for the first page. */
    private static @Nullable String[] mark(@Nullable String mark, Order order) {
        if (mark == null) {
            return new String[] {null, null};
        }
        int colon = mark.indexOf(':');
        try {
            int end = colon + 1 + Integer.parseInt(mark.substring(0, Math.max(colon, 0)));
            String key = mark.substring(colon + 1, end);
            if (type(order).equals("numeric")) {
                key = new BigDecimal(key).toPlainString();
            }
            return new String[] {key, mark.substring(end)};
        } catch (NumberFormatException | StringIndexOutOfBoundsException notWrittenHere) {
            throw Cursor.unknown();
        }
    }

    List<String> units(CycleId cycle, DataScope scope, CurrentUser user) {
        return database.sql("""
                        select distinct coalesce(unit, '') as unit from appraisal.declaration
                        where cycle_id = :cycle
                          and (:everybody or employee_id = any(:employees)
                               or holders @> array[:account])
                        order by unit""")
                .param("cycle", cycle)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("account", user.account())
                .query(String.class)
                .list();
    }

    /** Scores of a person by the end of the period, the last ones of them, oldest first. */
    List<PastScore> past(EmployeeId employee, int most) {
        return database.sql("""
                        select c.id as cycle, c.name, coalesce(d.final, d.calibrated, d.raw) as score,
                               d.rating
                        from appraisal.declaration d
                        join appraisal.cycle c on c.id = d.cycle_id
                        where d.employee_id = :employee
                          and coalesce(d.final, d.calibrated, d.raw) is not null
                        order by c.period_to desc, c.id desc limit :most""")
                .param("employee", employee)
                .param("most", most)
                .query(PastScore.class)
                .list()
                .reversed();
    }
}
