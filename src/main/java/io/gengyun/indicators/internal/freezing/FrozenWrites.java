package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.internal.measuring.MeasureStatement;
import io.gengyun.persistence.Batches;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is written when inputs are frozen or corrected, each for everybody at once. */
@Repository
public class FrozenWrites {

    private final JdbcClient database;
    private final Batches batches;
    private final JsonMapper json;
    private final Clock clock;

    FrozenWrites(JdbcClient database, Batches batches, JsonMapper json, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** Refuses when the result of one of them has been decided on appeal. */
    void refuseCorrected(UUID freeze, Collection<Participant> people) {
        long corrected = of("""
                        select count(distinct employee_id) from indicators.correction
                        where freeze_id = :freeze and employee_id = any(cast(:employees as uuid[]))
                        """, freeze, people).query(Long.class).single();
        if (corrected > 0) {
            throw BusinessRefusal.conflict("indicators.error.corrected", corrected);
        }
    }

    /**
     * Forgets what was frozen of these people before, values and rows with it, and the scorecards
     * by which nobody is scored any more.
     */
    void forget(UUID freeze, Collection<Participant> people) {
        of("""
                with forgotten as (
                    delete from indicators.frozen_participant
                    where freeze_id = :freeze
                      and employee_id = any(cast(:employees as uuid[])))
                delete from indicators.frozen_scorecard card
                where card.freeze_id = :freeze and not exists (
                    select from indicators.frozen_participant kept
                    where kept.frozen_scorecard = card.id
                      and kept.employee_id <> all(cast(:employees as uuid[])))
                """, freeze, people).update();
    }

    void scorecards(Collection<FrozenScorecard> cards) {
        batches.write(
                """
                insert into indicators.frozen_scorecard
                    (id, freeze_id, scorecard, version, period_from, period_to, lines, frozen_at)
                values (?, ?, ?, ?, ?, ?, cast(? as json), ?)
                """,
                cards,
                card -> List.of(
                        card.id(),
                        card.freeze(),
                        card.scorecard(),
                        card.version(),
                        card.period().from(),
                        card.period().to(),
                        json.writeValueAsString(card.lines()),
                        clock.instant()));
    }

    void participants(UUID freeze, Map<String, FrozenScorecard> cards, Collection<Participant> people) {
        of("""
                insert into indicators.frozen_participant
                    (freeze_id, employee_id, frozen_scorecard, from_day, to_day)
                select :freeze, * from unnest(
                    cast(:employees as uuid[]), cast(:cards as uuid[]),
                    cast(:from as date[]), cast(:to as date[]))
                """, freeze, people)
                .param("cards", texts(people, one -> cards.get(one.scorecard()).id()))
                .update();
    }

    void measure(UUID freeze, UUID measure, MeasureStatement statement, List<Participant> people) {
        of(statement.sql(), freeze, people)
                .param("measure", measure)
                .params(statement.filters())
                .update();
    }

    public void correction(UUID freeze, EmployeeId employee, String indicator, int place, Correction correction) {
        database.sql("""
                        insert into indicators.correction
                            (freeze_id, employee_id, indicator, place, before, after, reason,
                             corrected_by, corrected_at)
                        values (:freeze, :employee, :indicator, :place, :before, :after, :reason,
                                :by, :at)
                        """)
                .param("freeze", freeze)
                .param("employee", employee)
                .param("indicator", indicator)
                .param("place", place)
                .param("before", correction.before())
                .param("after", correction.after())
                .param("reason", correction.reason())
                .param("by", correction.by())
                .param("at", correction.at())
                .update();
    }

    private StatementSpec of(String sql, UUID freeze, Collection<Participant> people) {
        return database.sql(sql)
                .param("freeze", freeze)
                .param("employees", texts(people, Participant::employee))
                .param("from", texts(people, Participant::from))
                .param("to", texts(people, Participant::to));
    }

    private static String[] texts(Collection<Participant> people, Function<Participant, Object> property) {
        return people.stream().map(property).map(Object::toString).toArray(String[]::new);
    }
}
