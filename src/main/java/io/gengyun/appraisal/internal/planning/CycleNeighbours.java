package io.gengyun.appraisal.internal.planning;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.internal.planning.Participants.Participant;
import io.gengyun.shared.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other cycles that a plan comes near to: by their name, or by people and days. */
@Component
class CycleNeighbours {

    /** Of planned cycles only those people count whose own unit, not one above it, is chosen. */
    private static final String OVERLAPPING = """
            with taking as (
                select * from unnest(cast(:ids as uuid[]), cast(:numbers as text[]),
                                     cast(:units as text[])) as taking (id, number, unit)
            )
            select c.name, c.period_from, c.period_to,
                   (select count(*) from taking t
                    where case when c.state = 'PLANNED'
                        then cardinality(c.employee_numbers) = 0 and cardinality(c.unit_codes) = 0
                             or t.number = any(c.employee_numbers) or t.unit = any(c.unit_codes)
                        else exists (
                            select from appraisal.declaration d
                            where d.cycle_id = c.id and d.employee_id = t.id
                              and d.scored_from <= :to and d.scored_to >= :from) end) as people
            from appraisal.cycle c
            where c.period_from <= :to and c.period_to >= :from
              and (cast(:own as uuid) is null or c.id <> :own)
            order by c.period_from, c.planned_at
            """;

    /** Another cycle, and how many of the plan's people are in it for some of the same days. */
    record Neighbour(String name, Period period, long people) {}

    private final JdbcClient database;

    CycleNeighbours(JdbcClient database) {
        this.database = database;
    }

    /** The period of another cycle of that name. */
    Optional<Period> named(String name, @Nullable CycleId own) {
        return database.sql("""
                        select period_from as from, period_to as to from appraisal.cycle
                        where lower(name) = lower(:name)
                          and (cast(:own as uuid) is null or id <> :own)
                        order by planned_at desc limit 1""")
                .param("name", name)
                .param("own", own)
                .query(Period.class)
                .optional();
    }

    List<Neighbour> overlapping(Period period, @Nullable CycleId own, List<Participant> participants) {
        return database
                .sql(OVERLAPPING)
                .param("own", own)
                .param("from", period.from())
                .param("to", period.to())
                .param("ids", texts(participants, one -> one.employee().id().toString()))
                .param("numbers", texts(participants, one -> one.employee().number()))
                .param(
                        "units",
                        texts(
                                participants,
                                one -> Objects.requireNonNullElse(one.employee().unit(), "")))
                .query(Neighbour.class)
                .list()
                .stream()
                .filter(one -> one.people() > 0)
                .toList();
    }

    private static String[] texts(List<Participant> participants, java.util.function.Function<Participant, String> of) {
        return participants.stream().map(of).toArray(String[]::new);
    }
}
