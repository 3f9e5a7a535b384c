package io.gengyun.organization.internal;

import io.gengyun.persistence.LikePattern;
import io.gengyun.security.spi.ReportingLines;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.spi.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reports to whom, walked in the database; a cycle ends where it comes round. */
@Component
@Transactional(readOnly = true)
class PersistentReportingLines implements ReportingLines, People {

    private final JdbcClient database;
    private final Clock clock;

    PersistentReportingLines(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<EmployeeId> below(EmployeeId supervisor) {
        return database.sql("""
                        with recursive below(id) as (
                            select id from organization.employee where supervisor_id = :top
                            union
                            select e.id from organization.employee e join below b on e.supervisor_id = b.id
                        )
                        select id from below where id <> :top
                        """)
                .param("top", supervisor)
                .query(EmployeeId.class)
                .set();
    }

    @Override
    public Optional<EmployeeId> employeeWithNumber(String number) {
        return database.sql("select id from organization.employee where number = :number")
                .param("number", number)
                .query(EmployeeId.class)
                .optional();
    }

    @Override
    public Optional<String> nameOf(EmployeeId employee) {
        return database.sql("select name from organization.employee where id = :id")
                .param("id", employee)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Person> withNumber(String number) {
        return database.sql(person("where e.number = :number"))
                .param("number", number)
                .param("today", LocalDate.now(clock))
                .query(Person.class)
                .optional();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> employees) {
        return database
                .sql(person("where e.id = any(:ids)"))
                .param("ids", employees)
                .param("today", LocalDate.now(clock))
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public List<Person> search(String words, int most) {
        return database.sql(person("""
                                where (e.name ilike :words or e.number ilike :words)
                                  and (e.left_on is null or e.left_on >= :today)
                                order by e.name, e.number limit :most
                                """))
                .param("words", LikePattern.containing(words))
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Person.class)
                .list();
    }

    @Override
    public List<Person> above(EmployeeId employee) {
        return database.sql("""
                        with recursive above(id, level, way) as (
                            select supervisor_id, 1, array[id]
                            from organization.employee where id = :bottom
                            union all
                            select e.supervisor_id, a.level + 1, a.way || e.id
                            from organization.employee e join above a on e.id = a.id
                            where e.id <> all(a.way)
                        )
                        """ + person("join above a on a.id = e.id where e.id <> all(a.way) order by a.level"))
                .param("bottom", employee)
                .param("today", LocalDate.now(clock))
                .query(Person.class)
                .list();
    }

    @Override
    public Map<EmployeeId, String> namesOf(Collection<EmployeeId> employees) {
        return persons(employees).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static String person(String where) {
        return """
               select e.id, e.number, e.name,
                      (e.joined_on is null or e.joined_on <= :today)
                          and (e.left_on is null or e.left_on >= :today) as present
               from organization.employee e
               """ + where;
    }
}
