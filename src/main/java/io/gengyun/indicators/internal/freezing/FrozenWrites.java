package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.internal.measuring.MeasureStatement;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is written when inputs are frozen or corrected, each for everybody at once. */
@Repository
public class FrozenWrites {

    private final NamedParameterJdbcTemplate database;
    private final JsonMapper json;
    private final Clock clock;

    FrozenWrites(NamedParameterJdbcTemplate database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Refuses when the result of one of them has been decided on appeal. */
    void refuseCorrected(UUID freeze, Collection<Participant> people) {
        Long corrected = database.queryForObject("""
                        select count(distinct employee_id) from indicators.correction
                        where freeze_id = :freeze and employee_id = any(cast(:employees as uuid[]))
                        """, of(freeze, people), Long.class);
        if (corrected != null && corrected > 0) {
            throw BusinessRefusal.conflict("indicators.error.corrected", corrected);
        }
    }

    /**
     * Forgets what was frozen of these people before, values and rows with it, and the scorecards
     * by which nobody is scored any more.
     */
    void forget(UUID freeze, Collection<Participant> people) {
        database.update("""
                with forgotten as (
                    delete from indicators.frozen_participant
                    where freeze_id = :freeze
                      and employee_id = any(cast(:employees as uuid[])))
                delete from indicators.frozen_scorecard card
                where card.freeze_id = :freeze and not exists (
                    select from indicators.frozen_participant kept
                    where kept.frozen_scorecard = card.id
                      and kept.employee_id <> all(cast(:employees as uuid[])))
                """, of(freeze, people));
    }

    void scorecards(Collection<FrozenScorecard> cards) {
        database.batchUpdate("""
                insert into indicators.frozen_scorecard
                    (id, freeze_id, scorecard, version, period_from, period_to, lines, frozen_at)
                values (:id, :freeze, :scorecard, :version, :from, :to, cast(:lines as json), :at)
                """, cards.stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource parameters(FrozenScorecard card) {
        return new MapSqlParameterSource("id", card.id())
                .addValue("freeze", card.freeze())
                .addValue("scorecard", card.scorecard())
                .addValue("version", card.version())
                .addValue("from", card.period().from())
                .addValue("to", card.period().to())
                .addValue("lines", json.writeValueAsString(card.lines()))
                .addValue("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    void participants(UUID freeze, Map<String, FrozenScorecard> cards, Collection<Participant> people) {
        database.update(
                """
                insert into indicators.frozen_participant
                    (freeze_id, employee_id, frozen_scorecard, from_day, to_day)
                select :freeze, * from unnest(
                    cast(:employees as uuid[]), cast(:cards as uuid[]),
                    cast(:from as date[]), cast(:to as date[]))
                """,
                of(freeze, people)
                        .addValue(
                                "cards",
                                texts(people, one -> cards.get(one.scorecard()).id())));
    }

    void measure(UUID freeze, UUID measure, MeasureStatement statement, List<Participant> people) {
        MapSqlParameterSource parameters = of(freeze, people).addValue("measure", measure);
        statement.filters().forEach(parameters::addValue);
        database.update(statement.sql(), parameters);
    }

    public void correction(UUID freeze, EmployeeId employee, String indicator, int place, Correction correction) {
        database.update(
                """
                insert into indicators.correction
                    (freeze_id, employee_id, indicator, place, before, after, reason, corrected_by,
                     corrected_at)
                values (:freeze, :employee, :indicator, :place, :before, :after, :reason, :by, :at)
                """,
                new MapSqlParameterSource("freeze", freeze)
                        .addValue("employee", employee.value())
                        .addValue("indicator", indicator)
                        .addValue("place", place)
                        .addValue("before", correction.before())
                        .addValue("after", correction.after())
                        .addValue("reason", correction.reason())
                        .addValue("by", correction.by())
                        .addValue("at", correction.at().atOffset(ZoneOffset.UTC)));
    }

    private static MapSqlParameterSource of(UUID freeze, Collection<Participant> people) {
        return new MapSqlParameterSource("freeze", freeze)
                .addValue("employees", texts(people, Participant::employee))
                .addValue("from", texts(people, Participant::from))
                .addValue("to", texts(people, Participant::to));
    }

    private static String[] texts(Collection<Participant> people, Function<Participant, Object> property) {
        return people.stream().map(property).map(Object::toString).toArray(String[]::new);
    }
}
