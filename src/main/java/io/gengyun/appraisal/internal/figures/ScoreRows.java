package io.gengyun.appraisal.internal.figures;

import io.gengyun.appraisal.CycleFigures.CycleAverage;
import io.gengyun.appraisal.CycleFigures.ScoreBand;
import io.gengyun.appraisal.CycleFigures.UnitRating;
import io.gengyun.appraisal.CycleFigures.UnitStage;
import io.gengyun.appraisal.CycleId;
import io.gengyun.security.DataScope;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and scores of cycles, counted by unit, stage, rating and height. */
@Component
class ScoreRows {

    private final JdbcClient database;
    private final Clock clock;

    ScoreRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<UnitStage> stagesByUnit(CycleId cycle, DataScope scope) {
        return scoped("""
                        select unit, stage, count(*) as people,
                               count(*) filter (where stage_due < :now) as overdue
                        from appraisal.declaration
                        where cycle_id = :cycle
                          and (:everybody or employee_id = any(:employees))
                        group by unit, stage order by unit nulls last, stage""", scope)
                .param("cycle", cycle)
                .param("now", clock.instant())
                .query(UnitStage.class)
                .list();
    }

    List<UnitRating> ratings(CycleId cycle, DataScope scope) {
        return scoped("""
                        select unit, rating, count(*) as people, round(avg(final), 2) as average
                        from appraisal.declaration
                        where cycle_id = :cycle and final is not null
                          and (:everybody or employee_id = any(:employees))
                        group by unit, rating order by max(final) desc, unit""", scope).param("cycle", cycle).query(UnitRating.class).list();
    }

    /** From the band of the least score to that of the greatest; a band begins at its ten. */
    List<ScoreBand> scores(CycleId cycle, DataScope scope) {
        return scoped("""
                        with score as (
                            select cast(floor(coalesce(final, calibrated, raw) / 10) * 10 as int)
                                       as band
                            from appraisal.declaration
                            where cycle_id = :cycle
                              and coalesce(final, calibrated, raw) is not null
                              and (:everybody or employee_id = any(:employees)))
                        select b.band as from, count(s.band) as people
                        from (select generate_series(min(band), max(band), 10) as band
                              from score) b
                        left join score s on s.band = b.band
                        group by b.band order by b.band""", scope).param("cycle", cycle).query(ScoreBand.class).list();
    }

    List<CycleAverage> averages(DataScope scope, int most) {
        return scoped("""
                        select c.id as cycle, c.name, s.people, s.participants, s.average,
                               c.state <> 'CLOSED' as running
                        from appraisal.cycle c
                        join lateral (
                            select count(d.final) as people, count(*) as participants,
                                   round(avg(d.final), 2) as average
                            from appraisal.declaration d
                            where d.cycle_id = c.id
                              and (:everybody or d.employee_id = any(:employees))) s
                            on s.people > 0
                        order by c.period_to desc, c.id desc limit :most""", scope)
                .param("most", most)
                .query(CycleAverage.class)
                .list()
                .reversed();
    }

    private JdbcClient.StatementSpec scoped(String sql, DataScope scope) {
        return database.sql(sql).param("everybody", scope.everybody()).param("employees", scope.asArray());
    }
}
