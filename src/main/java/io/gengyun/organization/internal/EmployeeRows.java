package io.gengyun.organization.internal;

import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.persistence.LikePattern;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Employees read as rows, each question one statement. */
@Component
class EmployeeRows {

    private static final String SELECT = """
            select e.id, e.number, e.name, u.code as unit, p.code as position, e.grade,
                   e.supervisor_id as supervisor, s.name as supervisor_name, s.number as supervisor_number,
                   e.joined_on, e.left_on, e.email, e.mobile
            from organization.employee e
            left join organization.org_unit u on u.id = e.unit_id
            left join organization.position p on p.id = e.position_id
            left join organization.employee s on s.id = e.supervisor_id
            """;

    private final JdbcClient database;

    EmployeeRows(JdbcClient database) {
        this.database = database;
    }

    Slice<EmployeeRecord> page(DataScope scope, @Nullable String search, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<EmployeeRecord> rows = database.sql(SELECT + """
                                        where (:everybody or e.id = any(:employees))
                                          and (e.number ilike :search or e.name ilike :search)
                                          and e.number > :after
                                        order by e.number
                                        limit :most
                                        """)
                .param("everybody", scope.everybody())
                .param("employees", scope.employees())
                .param("search", LikePattern.containing(search))
                .param("after", Objects.requireNonNullElse(Cursor.read(after), ""))
                .param("most", most + 1)
                .query(EmployeeRecord.class)
                .list();
        return Slice.of(rows, most, EmployeeRecord::number);
    }

    Optional<EmployeeRecord> withNumber(String number) {
        return database.sql(SELECT + "where e.number = :number")
                .param("number", number)
                .query(EmployeeRecord.class)
                .optional();
    }

    Optional<EmployeeRecord> withId(EmployeeId id) {
        return database.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(EmployeeRecord.class)
                .optional();
    }

    Optional<EmployeeDraft> draft(EmployeeId id) {
        return database.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(EmployeeDraft.class)
                .optional();
    }

    List<EmployeeRecord> withIds(Collection<EmployeeId> ids) {
        return database.sql(SELECT + "where e.id = any(:ids)")
                .param("ids", ids)
                .query(EmployeeRecord.class)
                .list();
    }

    List<EmployeeRecord> withNumbers(Collection<String> numbers) {
        return database.sql(SELECT + "where e.number = any(:numbers)")
                .param("numbers", numbers)
                .query(EmployeeRecord.class)
                .list();
    }

    List<EmployeeRecord> working(LocalDate from, LocalDate to) {
        return database.sql(SELECT + """
                                where (e.joined_on is null or e.joined_on <= :to)
                                  and (e.left_on is null or e.left_on >= :from)
                                order by e.number
                                """)
                .param("from", from)
                .param("to", to)
                .query(EmployeeRecord.class)
                .list();
    }

    List<EmployeeRecord> inUnits(Collection<String> codes, LocalDate from, LocalDate to) {
        return database.sql("""
                        with recursive wanted(id) as (
                            select id from organization.org_unit where code = any(:codes)
                            union
                            select u.id from organization.org_unit u join wanted w on u.parent_id = w.id
                        )
                        """ + SELECT + """
                                where e.unit_id in (select id from wanted)
                                  and (e.joined_on is null or e.joined_on <= :to)
                                  and (e.left_on is null or e.left_on >= :from)
                                order by e.number
                                """)
                .param("codes", codes)
                .param("from", from)
                .param("to", to)
                .query(EmployeeRecord.class)
                .list();
    }
}
