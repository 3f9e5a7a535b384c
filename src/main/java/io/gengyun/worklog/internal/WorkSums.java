package io.gengyun.worklog.internal;

import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import io.gengyun.worklog.WorkDistribution;
import io.gengyun.worklog.WorkDistribution.Spent;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecords.PersonDistribution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over work, each answer one statement for any number of people. */
@Repository
class WorkSums {

    private record PersonSpent(EmployeeId employee, String number, String name, Spent spent) {}

    /** Who is in the scope and worked here in the period. */
    private static final String THERE = """
            (:everybody or e.id = any(:employees))
            and (e.joined_on is null or e.joined_on <= :to)
            and (e.left_on is null or e.left_on >= :from)
            """;

    /** Chosen people, those with most minutes first, then by number, each with his work by kind. */
    private static final String PERSONS = """
            with person as (
            %s)
            select p.id, p.number, p.name, w.kind,
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
        return WorkDistribution.of(
                scoped("""
                                select w.kind, coalesce(sum(w.minutes), 0) as minutes,
                                       count(*) as count, count(*) - count(w.minutes) as untimed
                                from worklog.work w
                                where w.counted and (:everybody or w.employee_id = any(:employees))
                                  and w.worked_on between :from and :to
                                group by w.kind order by w.kind
                                """, scope, period).query((row, at) -> spent(row)).list());
    }

    /** Rows of each kind, whether they count or not. */
    Map<WorkKind, Long> listed(DataScope scope, Period period) {
        Map<WorkKind, Long> found = new EnumMap<>(WorkKind.class);
        scoped("""
                        select w.kind, count(*) as count from worklog.work w
                        where (:everybody or w.employee_id = any(:employees))
                          and w.worked_on between :from and :to
                        group by w.kind
                        """, scope, period).query(row -> {
            found.put(WorkKind.valueOf(row.getString("kind")), row.getLong("count"));
        });
        return found;
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
                .query(WorkSums::personSpent)
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
                .query(WorkSums::personSpent)
                .list());
    }

    private static List<PersonDistribution> persons(List<PersonSpent> found) {
        Map<EmployeeId, List<PersonSpent>> byPerson = new LinkedHashMap<>();
        found.forEach(one -> byPerson.computeIfAbsent(one.employee(), any -> new ArrayList<>())
                .add(one));
        return byPerson.values().stream()
                .map(ofOne -> new PersonDistribution(
                        ofOne.getFirst().employee(),
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

    private static PersonSpent personSpent(ResultSet row, int at) throws SQLException {
        return new PersonSpent(
                new EmployeeId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                spent(row));
    }

    /** A person without any record has no kind; he then counts as zero of something. */
    private static Spent spent(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Spent(
                kind == null ? WorkKind.OTHER : WorkKind.valueOf(kind),
                row.getLong("minutes"),
                row.getLong("count"),
                row.getLong("untimed"));
    }
}
