package io.gengyun.customers.internal;

import io.gengyun.customers.Activities;
import io.gengyun.customers.CustomerId;
import io.gengyun.persistence.LikePattern;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened with customers, all kinds in one statement. */
@Component
@Transactional(readOnly = true)
class PersistentActivities implements Activities {

    /** Stands for the day of a deal that has none, so that it comes last. */
    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    /** Each kind in the same columns. */
    private static final Map<HappeningKind, String> TABLES = new EnumMap<>(Map.of(
            HappeningKind.VISIT,
            """
                            select 'VISIT' as kind, id, number, visited_on as day, customer_id,
                                   employee_id, purpose as words, next_step,
                                   case when need_found then 'NEED'
                                        when not need_found then 'NONE' end as state,
                                   minutes::numeric as figure, entered_at
                            from customers.visit""",
            HappeningKind.NEED,
            """
                            select 'NEED', id, number, found_on, customer_id, employee_id, kind, null,
                                   null, amount, null::timestamptz
                            from customers.need""",
            HappeningKind.DEAL,
            """
                            select 'DEAL', id, number,
                                   coalesce(closed_on, opened_on, date '1900-01-01'), customer_id,
                                   employee_id, product, null, stage, amount, null::timestamptz
                            from customers.deal""",
            HappeningKind.ORDER,
            """
                            select 'ORDER', id, number, ordered_on, customer_id, employee_id, channel,
                                   null, case when new_customer then 'NEW' end, amount,
                                   null::timestamptz
                            from customers.sales_order""",
            HappeningKind.SURVEY,
            """
                            select 'SURVEY', id, number, answered_on, customer_id, employee_id, null,
                                   null, null, score, null::timestamptz
                            from customers.survey_answer""",
            HappeningKind.COMPLAINT,
            """
                            select 'COMPLAINT', id, number, raised_on, customer_id, employee_id, kind,
                                   null, null, null::numeric, null::timestamptz
                            from customers.complaint""",
            HappeningKind.LEAD,
            """
                            select 'LEAD', id, number, created_on, customer_id, employee_id, campaign,
                                   null, case when converted_on is not null then 'CONVERTED' end,
                                   null::numeric, null::timestamptz
                            from customers.lead""",
            HappeningKind.CAMPAIGN,
            """
                            select 'CAMPAIGN', id, number, occurred_on, customer_id, employee_id,
                                   campaign, null, null, participants::numeric, null::timestamptz
                            from customers.campaign_activity"""));

    /** One page of a kind by itself, by its index, however many there are. */
    private static final String OF_A_KIND = """
            (select k.*, c.number as customer_number, c.name as customer, e.name as employee
             from (%s) as k (kind, id, number, day, customer_id, employee_id, words, next_step,
                             state, figure, entered_at)
             left join customers.customer c on c.id = k.customer_id
             left join organization.employee e on e.id = k.employee_id
             where (:everybody or k.employee_id = any(:employees)
                    or c.owner_id = any(:employees))%s
             order by k.day desc, k.number desc limit :most)
            """;

    private final Access access;
    private final JdbcClient database;

    PersistentActivities(Access access, JdbcClient database) {
        this.access = access;
        this.database = database;
    }

    @Override
    public Slice<Happening> of(CustomerId customer, Choice choice, int limit, @Nullable String after) {
        Period within = choice.within();
        String condition = " and k.customer_id = :customer"
                + (within == null ? "" : " and k.day between :from and :to")
                + (choice.open() ? " and k.state = 'OPEN'" : "");
        return read(
                choice.kinds(),
                condition,
                statement -> statement
                        .param("customer", customer)
                        .param("from", within == null ? null : within.from())
                        .param("to", within == null ? null : within.to()),
                limit,
                after);
    }

    @Override
    public Slice<Happening> list(Set<HappeningKind> kinds, @Nullable String search, int limit, @Nullable String after) {
        if (search == null || search.isBlank()) {
            return read(kinds, "", statement -> statement, limit, after);
        }
        return read(kinds, """
                 and (k.number ilike :search or c.name ilike :search or c.number ilike :search
                      or e.name ilike :search or k.words ilike :search)""", statement -> statement.param("search", LikePattern.containing(search)), limit, after);
    }

    private interface Parameters {
        StatementSpec add(StatementSpec statement);
    }

    private Slice<Happening> read(
            Set<HappeningKind> kinds, String condition, Parameters parameters, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        Place place = Place.read(after);
        String later = place == null ? "" : " and k.day <= :day and (k.day, k.kind, k.number) < (:day, :kind, :number)";
        StatementSpec statement =
                parameters.add(scoped(sql(kinds, condition + later)).param("most", most + 1));
        if (place != null) {
            statement = statement
                    .param("day", place.day())
                    .param("kind", place.kind())
                    .param("number", place.number());
        }
        List<Happening> found = statement.query(Happening.class).list();
        return Slice.of(found, most, PersistentActivities::mark);
    }

    private StatementSpec scoped(String sql) {
        DataScope scope = access.scope();
        return database.sql(sql).param("everybody", scope.everybody()).param("employees", scope.asArray());
    }

    private static String sql(Set<HappeningKind> kinds, String condition) {
        String all = TABLES.entrySet().stream()
                .filter(one -> kinds.isEmpty() || kinds.contains(one.getKey()))
                .map(one -> OF_A_KIND.formatted(one.getValue(), condition))
                .collect(Collectors.joining("union all\n"));
        return """
                select h.kind, h.id, h.number, nullif(h.day, date '1900-01-01') as day,
                       h.customer_number, h.customer, h.employee_id, h.employee, h.words,
                       h.next_step, h.state, h.figure, h.entered_at
                from (%s) h
                order by h.day desc, h.kind desc, h.number desc limit :most""".formatted(all);
    }

    private static String mark(Happening last) {
        LocalDate day = last.day() == null ? NO_DAY : last.day();
        return day + "|" + last.kind() + "|" + last.number();
    }

    /** Where a page ended. */
    private record Place(LocalDate day, String kind, String number) {

        static @Nullable Place read(@Nullable String mark) {
            String key = Cursor.read(mark);
            if (key == null) {
                return null;
            }
            String[] parts = key.split("\\|", 3);
            if (parts.length < 3) {
                throw Cursor.unknown();
            }
            try {
                return new Place(LocalDate.parse(parts[0]), parts[1], parts[2]);
            } catch (DateTimeParseException noDay) {
                throw Cursor.unknown();
            }
        }
    }
}
