package io.gengyun.worklog.internal;

import io.gengyun.persistence.Inline;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import io.gengyun.worklog.WorkDistribution;
import io.gengyun.worklog.WorkDistribution.Spent;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecords.PersonDistribution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over work, each answer one statement for any number of people. */
@Repository
class WorkSums {

    private record PersonSpent(
            EmployeeId id,
            String number,
            String name,
            @Inline Spent spent) {}

    private record KindCount(WorkKind kind, long count) {}

    /** Who is in the scope and worked here in the period. */
    private static final String THERE = """
            (:everybody or e.id = any(:employees))
            and (e.joined_on is null or e.joined_on <= :to)
            and (e.left_on is null or e.left_on >= :from)
            """;

    /**
     * Chosen people, those with most minutes first, then by number, each with their work by kind. A
     * person without any record has no kind; they then count as zero of something.
     */
    private static final String PERSONS = """
            with person as (
            %s)
            select p.id, p.number, p.name, coalesce(w.kind, 'OTHER') as kind,
                   coalesce(sum(w.minutes), 0) as minutes,
                   count(w.id) as count,
                   count(w.id) - count(w.minutes) as untimed
            from person p
            left join worklog.work w on w.employee_id = p.id and w.counted
                and w.worked_on between :from and :to
            group by p.id, p.number, p.name, p.minutes, w.kind
            order by p.minutes desc, p.number, w.kind
            """;

    private final JdbcClient database;

    WorkSums(JdbcClient database) {
        this.database = database;
    }

    WorkDistribution distribution(DataScope scope, Period period) {
        return WorkDistribution.of(scoped("""
                                select w.kind, coalesce(sum(w.minutes), 0) as minutes,
                                       count(*) as count, count(*) - count(w.minutes) as untimed
                                from worklog.work w
                                where w.counted and (:everybody or w.employee_id = any(:employees))
                                  and w.worked_on between :from and :to
                                group by w.kind order by w.kind
                                """, scope, period).query(Spent.class).list());
    }

    /** Rows of each kind, whether they count or not. */
    Map<WorkKind, Long> listed(DataScope scope, Period period) {
        List<KindCount> found =
                scoped("""
                        select w.kind, count(*) as count from worklog.work w
                        where (:everybody or w.employee_id = any(:employees))
                          and w.worked_on between :from and :to
                        group by w.kind
                        """, scope, period).query(KindCount.class).list();
        return found.stream()
                .collect(Collectors.toMap(
                        KindCount::kind, KindCount::count, (one, two) -> one, () -> new EnumMap<>(WorkKind.class)));
    }

    Slice<PersonDistribution> byPerson(DataScope scope, Period period, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<PersonSpent> found = scoped(PERSONS.formatted("""
                                        select e.id, e.number, e.name, 0 as minutes
                                        from organization.employee e where %s and e.number > :after
                                        order by e.number limit :most
                                        """.formatted(THERE)), scope, period)
                .param("after", Objects.requireNonNullElse(Cursor.read(after), ""))
                .param("most", most + 1)
                .query(PersonSpent.class)
                .list();
        return Slice.of(persons(found), most, PersonDistribution::number);
    }

    List<PersonDistribution> busiest(DataScope scope, Period period, int most) {
        return persons(scoped(PERSONS.formatted("""
                                        select e.id, e.number, e.name, sum(w.minutes) as minutes
                                        from organization.employee e
                                        join worklog.work w on w.employee_id = e.id and w.counted
                                            and w.worked_on between :from and :to
                                        where %s
                                        group by e.id, e.number, e.name
                                        having sum(w.minutes) > 0
                                        order by sum(w.minutes) desc, e.number limit :most
                                        """.formatted(THERE)), scope, period)
                .param("most", most)
                .query(PersonSpent.class)
                .list());
    }

    private static List<PersonDistribution> persons(List<PersonSpent> found) {
        Map<EmployeeId, List<PersonSpent>> byPerson = new LinkedHashMap<>();
        found.forEach(one ->
                byPerson.computeIfAbsent(one.id(), any -> new ArrayList<>()).add(one));
        return byPerson.values().stream()
                .map(ofOne -> new PersonDistribution(
                        ofOne.getFirst().id(),
                        ofOne.getFirst().number(),
                        ofOne.getFirst().name(),
                        WorkDistribution.of(ofOne.stream()
                                .map(PersonSpent::spent)
                                .filter(spent -> spent.count() > 0)
                                .toList())))
                .toList();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope, Period period) {
        return database.sql(sql)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("from", period.from())
                .param("to", period.to());
    }
}
