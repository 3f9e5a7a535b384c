package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.Customers;
import io.gengyun.persistence.LikePattern;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers in the database, each question one statement. */
@Component
@Transactional(readOnly = true)
class PersistentCustomers implements Customers {

    private static final int QUARTERS = 8;

    /** Of a customer {@code c}: somebody in scope owns them, or has dealt with them. */
    private static final String SEEN = """
            (:everybody or c.owner_id = any(:employees) or exists (
                select from customers.dealing w
                where w.customer_id = c.id and w.employee_id = any(:employees)))
            """;

    /** Of a row of a customer {@code c}: it is shown with the whole customer or as one's own. */
    private static final String SHOWN = "(:everybody or c.owner_id = any(:employees) or employee_id = any(:employees))";

    /** Of a customer {@code c}: they are called so, or the first letters of their name are these. */
    private static final String NAMED = """
            (c.number ilike :search or c.name ilike :search
             or c.initials like nullif(:initials, ''))
            """;

    private static final String LIST = """
            select c.id, c.number, c.name, c.industry, c.tier, c.region,
                   e.name as owner, p.name as parent, d.open_deals, d.won_deals, v.last_visit
            from customers.customer c
            left join organization.employee e on e.id = c.owner_id
            left join customers.customer p on p.id = c.parent_id
            left join lateral (
                select count(*) filter (where stage = 'OPEN') as open_deals,
                       count(*) filter (where stage = 'WON') as won_deals
                from customers.deal
                where customer_id = c.id and\s""" + SHOWN + """
            ) d on true
            left join lateral (
                select max(visited_on) as last_visit from customers.visit
                where customer_id = c.id and visited_on <= :today and\s""" + SHOWN + """
            ) v on true
            where\s""" + SEEN + """
              and\s""" + NAMED + """
              and c.number > :after
            order by c.number limit :most
            """;

    private static final String FILE = """
            select c.id, c.number, c.name, c.industry, c.tier, c.region, e.name as owner,
                   p.number as parent_number, p.name as parent,
                   coalesce(:everybody or c.owner_id = any(:employees), false) as whole,
                   o.orders as figures_orders, o.ordered as figures_ordered,
                   o.before as figures_before, d.open_deals as figures_open_deals,
                   d.open_amount as figures_open_amount, v.visits as figures_visits,
                   l.last_visit as figures_last_visit, l.last_visitor as figures_last_visitor,
                   s.answers as figures_answers, s.satisfaction as figures_satisfaction,
                   k.complaints as figures_complaints
            from customers.customer c
            left join organization.employee e on e.id = c.owner_id
            left join customers.customer p on p.id = c.parent_id
            left join lateral (
                select count(*) filter (where ordered_on > :year) as orders,
                       coalesce(sum(amount) filter (where ordered_on > :year), 0) as ordered,
                       coalesce(sum(amount) filter (where ordered_on <= :year), 0) as before
                from customers.sales_order
                where customer_id = c.id and ordered_on > :yearBefore and ordered_on <= :today
                  and {shown}) o on true
            left join lateral (
                select count(*) as open_deals, coalesce(sum(amount), 0) as open_amount
                from customers.deal
                where customer_id = c.id and stage = 'OPEN' and {shown}) d on true
            left join lateral (
                select count(*) as visits
                from customers.visit
                where customer_id = c.id and visited_on > :year and visited_on <= :today
                  and {shown}) v on true
            left join lateral (
                select visited_on as last_visit, visitor.name as last_visitor
                from customers.visit
                join organization.employee visitor on visitor.id = employee_id
                where customer_id = c.id and visited_on <= :today and {shown}
                order by visited_on desc limit 1) l on true
            left join lateral (
                select count(*) as answers, avg(score) as satisfaction
                from customers.survey_answer
                where customer_id = c.id and answered_on > :year and answered_on <= :today
                  and {shown}) s on true
            left join lateral (
                select count(*) as complaints
                from customers.complaint
                where customer_id = c.id and raised_on > :year and raised_on <= :today
                  and {shown}) k on true
            where c.number = :number and\s""".replace("{shown}", SHOWN) + SEEN;

    private static final String BY_QUARTER = """
            select q.day::date as from, o.orders, o.ordered, s.answers, s.satisfaction
            from customers.customer c
            cross join generate_series(:first::date, :last::date, interval '3 months') as q (day)
            left join lateral (
                select count(*) as orders, coalesce(sum(amount), 0) as ordered
                from customers.sales_order
                where customer_id = c.id and ordered_on >= q.day
                  and ordered_on < q.day + interval '3 months' and {shown}) o on true
            left join lateral (
                select count(*) as answers, avg(score) as satisfaction
                from customers.survey_answer
                where customer_id = c.id and answered_on >= q.day
                  and answered_on < q.day + interval '3 months' and {shown}) s on true
            where c.id = :customer
            order by q.day""".replace("{shown}", SHOWN);

    private static final String NAMES = """
            select c.id, c.number, c.name, e.name as owner,
                   coalesce(c.owner_id = :me, false) as own
            from customers.customer c
            left join organization.employee e on e.id = c.owner_id
            """;

    private final Access access;
    private final JdbcClient database;
    private final Clock clock;

    PersistentCustomers(Access access, JdbcClient database, Clock clock) {
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Slice<CustomerRecord> list(@Nullable String search, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<CustomerRecord> found = scoped(LIST)
                .param("search", LikePattern.containing(search))
                .param("initials", LikePattern.ofInitials(search))
                .param("after", Objects.requireNonNullElse(Cursor.read(after), ""))
                .param("today", LocalDate.now(clock))
                .param("most", most + 1)
                .query(CustomerRecord.class)
                .list();
        return Slice.of(found, most, CustomerRecord::number);
    }

    @Override
    public CustomerFile get(String number) {
        LocalDate today = LocalDate.now(clock);
        return scoped(FILE)
                .param("number", number)
                .param("today", today)
                .param("year", today.minusYears(1))
                .param("yearBefore", today.minusYears(2))
                .query(CustomerFile.class)
                .optional()
                .orElseThrow(() -> BusinessRefusal.notFound("customers.notThere", number));
    }

    @Override
    public List<Quarter> quarters(CustomerId customer) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = LocalDate.of(today.getYear(), today.getMonth().firstMonthOfQuarter(), 1);
        return scoped(BY_QUARTER)
                .param("customer", customer)
                .param("first", last.minusMonths(3L * (QUARTERS - 1)))
                .param("last", last)
                .query(Quarter.class)
                .list();
    }

    @Override
    public List<CustomerName> find(String words, int limit) {
        return database.sql(NAMES + " where " + NAMED + " order by own desc, c.name, c.number limit :most")
                .param("me", me())
                .param("search", LikePattern.containing(words))
                .param("initials", LikePattern.ofInitials(words))
                .param("most", Math.clamp(limit, 1, Slice.MOST))
                .query(CustomerName.class)
                .list();
    }

    @Override
    public Optional<CustomerName> named(String number) {
        return database.sql(NAMES + " where c.number = :number")
                .param("me", me())
                .param("number", number)
                .query(CustomerName.class)
                .optional();
    }

    @Override
    public List<CustomerName> recent(int limit) {
        UUID me = me();
        return me == null
                ? List.of()
                : database.sql(NAMES + """
                                        left join lateral (
                                            select max(visited_on) as day from customers.visit
                                            where customer_id = c.id and employee_id = :me
                                        ) v on true
                                        where c.owner_id = :me or exists (
                                            select from customers.visit
                                            where customer_id = c.id and employee_id = :me)
                                        order by v.day desc nulls last, c.name limit :most""")
                        .param("me", me)
                        .param("most", Math.clamp(limit, 1, Slice.MOST))
                        .query(CustomerName.class)
                        .list();
    }

    private @Nullable UUID me() {
        EmployeeId employee = access.user().employee();
        return employee == null ? null : employee.value();
    }

    private StatementSpec scoped(String sql) {
        DataScope scope = access.scope();
        return database.sql(sql).param("everybody", scope.everybody()).param("employees", scope.asArray());
    }
}
