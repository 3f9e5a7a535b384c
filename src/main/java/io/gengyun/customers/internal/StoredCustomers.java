package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.Customers;
import io.gengyun.customers.Deals;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.PageMark;
import io.gengyun.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers and deals in the database, each list one statement. */
@Component
@Transactional(readOnly = true)
class StoredCustomers implements Customers, Deals {

    private final Access access;
    private final JdbcClient database;

    StoredCustomers(Access access, JdbcClient database) {
        this.access = access;
        this.database = database;
    }

    @Override
    public Slice<CustomerRecord> list(@Nullable String search, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<CustomerRecord> found =
                scoped(
                                """
                                select c.id, c.number, c.name, c.industry, c.tier, c.region,
                                       e.name as owner, p.name as parent, d.open, d.won
                                from customers.customer c
                                left join organization.employee e on e.id = c.owner_id
                                left join customers.customer p on p.id = c.parent_id
                                left join lateral (
                                    select count(*) filter (where stage = 'OPEN') as open,
                                           count(*) filter (where stage = 'WON') as won,
                                           count(*) as total
                                    from customers.deal
                                    where customer_id = c.id
                                      and (:everybody or employee_id = any(:employees))
                                ) d on true
                                where (:everybody or c.owner_id = any(:employees) or d.total > 0)
                                  and (c.number ilike :search or c.name ilike :search)
                                  and c.number > :after
                                order by c.number limit :most
                                """,
                                search,
                                most,
                                after)
                        .query(StoredCustomers::customer)
                        .list();
        return Slice.of(found, most, CustomerRecord::number);
    }

    @Override
    public Slice<DealRecord> list(
            @Nullable String search, @Nullable DealStage stage, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<DealRecord> found =
                scoped(
                                """
                                select d.number, e.name as employee, c.name as customer, d.product, d.stage,
                                       d.opened_on, d.closed_on, d.amount, d.new_customer,
                                       d.closed_on - d.opened_on as days_open
                                from customers.deal d
                                join organization.employee e on e.id = d.employee_id
                                left join customers.customer c on c.id = d.customer_id
                                where (:everybody or d.employee_id = any(:employees))
                                  and (:stage::text is null or d.stage = :stage)
                                  and (d.number ilike :search or e.name ilike :search
                                       or c.name ilike :search or d.product ilike :search)
                                  and d.number > :after
                                order by d.number limit :most
                                """,
                                search,
                                most,
                                after)
                        .param("stage", stage == null ? null : stage.name())
                        .query(StoredCustomers::deal)
                        .list();
        return Slice.of(found, most, DealRecord::number);
    }

    private JdbcClient.StatementSpec scoped(
            String sql, @Nullable String search, int most, @Nullable String after) {
        DataScope scope = access.scope();
        return database.sql(sql)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("search", pattern(search))
                .param("after", Objects.requireNonNullElse(PageMark.read(after), ""))
                .param("most", most + 1);
    }

    private static String pattern(@Nullable String search) {
        String given = search == null ? "" : search.strip();
        return "%" + given.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static CustomerRecord customer(ResultSet row, int at) throws SQLException {
        return new CustomerRecord(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("tier"),
                row.getString("region"),
                row.getString("owner"),
                row.getString("parent"),
                row.getLong("open"),
                row.getLong("won"));
    }

    private static DealRecord deal(ResultSet row, int at) throws SQLException {
        return new DealRecord(
                row.getString("number"),
                row.getString("employee"),
                row.getString("customer"),
                row.getString("product"),
                DealStage.valueOf(row.getString("stage")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getObject("new_customer", Boolean.class),
                row.getObject("days_open", Integer.class));
    }
}
