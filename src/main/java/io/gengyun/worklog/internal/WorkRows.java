package io.gengyun.worklog.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.persistence.LockSpace;
import io.gengyun.persistence.Locks;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecordId;
import io.gengyun.worklog.WorkRecords.WorkFilter;
import io.gengyun.worklog.WorkRecords.WorkRecordDraft;
import io.gengyun.worklog.WorkRecords.WorkRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work as rows, each answer one statement. */
@Repository
class WorkRows {

    /** What is known around a draft: other minutes of its day, and a visit that says the same. */
    record Surroundings(boolean customerKnown, @Nullable String visit, long minutes) {}

    private final JdbcClient database;
    private final Locks locks;

    WorkRows(JdbcClient database, Locks locks) {
        this.database = database;
        this.locks = locks;
    }

    /** Lets a person's commands follow one another until the transaction ends. */
    void lock(EmployeeId employee) {
        locks.hold(LockSpace.WORK_OF_EMPLOYEE, employee.toString());
    }

    Surroundings around(WorkRecordId id, EmployeeId employee, WorkRecordDraft draft) {
        return database.sql("""
                        select cast(:customer as uuid) is null or exists (
                                   select from customers.customer where id = :customer
                               ) as customer_known,
                               (select v.number from customers.visited v
                                where :kind = 'VISIT' and v.customer_id = :customer
                                  and v.employee_id = :employee and v.visited_on = :day
                                order by v.number limit 1) as visit,
                               (select coalesce(sum(w.minutes), 0) from worklog.work w
                                where w.counted and w.employee_id = :employee
                                  and w.worked_on = :day and w.id <> :id) as minutes
                        """)
                .param("customer", draft.customer())
                .param("kind", String.valueOf(draft.kind()))
                .param("employee", employee)
                .param("day", draft.workedOn())
                .param("id", id)
                .query(Surroundings.class)
                .single();
    }

    Slice<WorkRow> page(
            DataScope scope, @Nullable EmployeeId reader, WorkFilter filter, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        Mark mark = Mark.read(after);
        List<Row> found = scoped("""
                                select w.*, e.name as employee_name, c.name as customer_name
                                from worklog.work w
                                join organization.employee e on e.id = w.employee_id
                                left join customers.customer c on c.id = w.customer_id
                                where (:everybody or w.employee_id = any(:employees))
                                  and w.worked_on between :from and :to
                                  and (cast(:kind as text) is null or w.kind = :kind)
                                  and (w.worked_on, w.id) < (:day, :id)
                                order by w.worked_on desc, w.id desc limit :most
                                """, scope, filter.period())
                .param("kind", filter.kind())
                .param("day", mark.day())
                .param("id", mark.id())
                .param("most", most + 1)
                .query(Row.class)
                .list();
        return Slice.of(found, most, Mark::of).map(row -> row.shownTo(reader));
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope, Period period) {
        return database.sql(sql)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("from", period.from())
                .param("to", period.to());
    }

    /** Where a page ends: the day and the id of its last row. */
    private record Mark(LocalDate day, UUID id) {

        private static final Mark BEGINNING = new Mark(LocalDate.of(9999, 12, 31), new UUID(-1L, -1L));

        static String of(Row row) {
            return row.workedOn() + " " + row.id();
        }

        static Mark read(@Nullable String mark) {
            String key = Cursor.read(mark);
            if (key == null) {
                return BEGINNING;
            }
            String[] parts = key.split(" ", 2);
            try {
                return new Mark(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException no) {
                throw Cursor.unknown();
            }
        }
    }

    /** A row as it is stored; a visit has no id of its own here, and nobody changes it here. */
    private record Row(
            UUID id,
            long version,
            String number,
            EmployeeId employeeId,
            String employeeName,
            LocalDate workedOn,
            WorkKind kind,
            @Nullable Integer minutes,
            @Nullable CustomerId customerId,
            @Nullable String customerName,
            @Nullable String note,
            boolean counted,
            boolean visit) {

        WorkRow shownTo(@Nullable EmployeeId reader) {
            return new WorkRow(
                    visit ? null : new WorkRecordId(id),
                    version,
                    number,
                    employeeId,
                    employeeName,
                    workedOn,
                    kind,
                    minutes,
                    customerId,
                    customerName,
                    note,
                    counted,
                    !visit && employeeId.equals(reader));
        }
    }
}
