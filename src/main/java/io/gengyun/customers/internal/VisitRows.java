package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits and the needs found on them, as rows. */
@Repository
class VisitRows {

    private static final int USUAL = 6;

    /** So many entries of late tell what somebody is used to writing. */
    private static final int LATE = 300;

    /** Whose visit it is, and when he entered it himself. */
    record Entry(EmployeeId author, @Nullable Instant enteredAt) {}

    private final JdbcClient database;

    VisitRows(JdbcClient database) {
        this.database = database;
    }

    Optional<CustomerId> customer(String number) {
        return database.sql("select id from customers.customer where number = ?")
                .param(number)
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    /** False when the id is there already. */
    boolean insert(VisitId visit, EmployeeId author, CheckedVisit checked, Instant now) {
        return values("""
                                insert into customers.visit (id, number, employee_id, customer_id,
                                    visited_on, minutes, purpose, need_found, next_step, entered_at)
                                values (:id, :number, :employee, :customer, :day, :minutes, :purpose,
                                    :found, :step, :now)
                                on conflict (id) do nothing""", visit, checked)
                        .param("number", number("V", visit, checked))
                        .param("employee", author.value())
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void update(VisitId visit, CheckedVisit checked) {
        values("""
                        update customers.visit set customer_id = :customer, visited_on = :day,
                            minutes = :minutes, purpose = :purpose, need_found = :found,
                            next_step = :step
                        where id = :id""", visit, checked).update();
    }

    private JdbcClient.StatementSpec values(String sql, VisitId visit, CheckedVisit checked) {
        return database.sql(sql)
                .param("id", visit.value())
                .param("customer", checked.customer().value())
                .param("day", checked.day())
                .param("minutes", checked.minutes())
                .param("purpose", checked.purpose())
                .param("found", checked.needFound())
                .param("step", checked.nextStep());
    }

    /** Makes, changes or removes the need of a visit, as the visit says. */
    void writeNeed(VisitId visit, EmployeeId author, CheckedVisit checked) {
        if (!checked.needFound()) {
            deleteNeed(visit);
            return;
        }
        database.sql("""
                        insert into customers.need (id, number, employee_id, customer_id, found_on,
                            kind, amount, visit_id)
                        values (:id, :number, :employee, :customer, :day, :kind, :amount, :visit)
                        on conflict (visit_id) where visit_id is not null do update
                        set customer_id = excluded.customer_id, found_on = excluded.found_on,
                            kind = excluded.kind, amount = excluded.amount""")
                .param("id", Uuids.next())
                .param("number", number("N", visit, checked))
                .param("employee", author.value())
                .param("customer", checked.customer().value())
                .param("day", checked.day())
                .param("kind", checked.needKind())
                .param("amount", checked.needAmount())
                .param("visit", visit.value())
                .update();
    }

    /** A number that people can read out: the day, and what no other visit has. */
    private static String number(String letter, VisitId visit, CheckedVisit checked) {
        String id = visit.toString().replace("-", "");
        return letter + DateTimeFormatter.BASIC_ISO_DATE.format(checked.day()) + "-" + id.substring(id.length() - 10);
    }

    void delete(VisitId visit) {
        deleteNeed(visit);
        database.sql("delete from customers.visit where id = ?")
                .param(visit.value())
                .update();
    }

    private void deleteNeed(VisitId visit) {
        database.sql("delete from customers.need where visit_id = ?")
                .param(visit.value())
                .update();
    }

    boolean isThere(VisitId visit) {
        return find(visit).isPresent();
    }

    Entry require(VisitId visit) {
        return find(visit).orElseThrow(() -> BusinessRefusal.notFound("customers.visit.notThere"));
    }

    private Optional<Entry> find(VisitId visit) {
        return database.sql("select employee_id as author, entered_at from customers.visit where id = ?")
                .param(visit.value())
                .query(Entry.class)
                .optional();
    }

    VisitDraft draft(VisitId visit) {
        return database.sql("""
                        select c.number as customer, v.visited_on as day, v.minutes, v.purpose,
                               v.need_found, n.kind as need_kind, n.amount as need_amount,
                               v.next_step
                        from customers.visit v
                        join customers.customer c on c.id = v.customer_id
                        left join customers.need n on n.visit_id = v.id
                        where v.id = ?""").param(visit.value()).query(VisitDraft.class).single();
    }

    /** The words that somebody has written most often in a column of late. */
    List<String> usual(String table, String column, String date, EmployeeId author) {
        return database.sql("""
                        select %2$s from (
                            select %2$s from %1$s
                            where employee_id = :author and %2$s is not null
                            order by %3$s desc limit :late) late
                        group by %2$s order by count(*) desc, %2$s limit :most""".formatted(table, column, date))
                .param("author", author.value())
                .param("late", LATE)
                .param("most", USUAL)
                .query(String.class)
                .list();
    }
}
