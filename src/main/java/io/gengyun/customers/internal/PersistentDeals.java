package io.gengyun.customers.internal;

import io.gengyun.customers.Deals;
import io.gengyun.persistence.LikePattern;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deals in the database, the list one statement. */
@Component
@Transactional(readOnly = true)
class PersistentDeals implements Deals {

    private final Access access;
    private final JdbcClient database;

    PersistentDeals(Access access, JdbcClient database) {
        this.access = access;
        this.database = database;
    }

    @Override
    public Slice<DealRecord> list(
            @Nullable String search, @Nullable DealStage stage, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<DealRecord> found = scoped("""
                                select d.number, e.name as employee, c.name as customer,
                                       c.number as customer_number, d.product, d.stage,
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
                                """, search, most, after)
                .param("stage", stage)
                .query(DealRecord.class)
                .list();
        return Slice.of(found, most, DealRecord::number);
    }

    private JdbcClient.StatementSpec scoped(String sql, @Nullable String search, int most, @Nullable String after) {
        DataScope scope = access.scope();
        return database.sql(sql)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("search", LikePattern.containing(search))
                .param("after", Objects.requireNonNullElse(Cursor.read(after), ""))
                .param("most", most + 1);
    }
}
