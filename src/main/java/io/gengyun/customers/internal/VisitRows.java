package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.shared.EmployeeId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is looked up to write a visit down: the customer, and what somebody usually writes. */
@Repository
class VisitRows {

    private static final int USUAL = 6;

    /** So many entries of late tell what somebody is used to writing. */
    private static final int LATE = 300;

    private final JdbcClient database;

    VisitRows(JdbcClient database) {
        this.database = database;
    }

    Optional<CustomerId> customer(String number) {
        return database.sql("select id from customers.customer where number = ?")
                .param(number)
                .query(CustomerId.class)
                .optional();
    }

    String number(CustomerId customer) {
        return database.sql("select number from customers.customer where id = ?")
                .param(customer)
                .query(String.class)
                .single();
    }

    /** The words that somebody has written most often in a column of late. */
    List<String> usual(String table, String column, String date, EmployeeId author) {
        return database.sql("""
                        select %2$s from (
                            select %2$s from %1$s
                            where employee_id = :author and %2$s is not null
                            order by %3$s desc limit :late) late
                        group by %2$s order by count(*) desc, %2$s limit :most""".formatted(table, column, date))
                .param("author", author)
                .param("late", LATE)
                .param("most", USUAL)
                .query(String.class)
                .list();
    }
}
