package io.gengyun.appraisal.internal.figures;

import io.gengyun.appraisal.CycleFigures.Elapsed;
import io.gengyun.appraisal.CycleFigures.Step;
import io.gengyun.appraisal.CycleId;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.spi.WorkingDays;
import io.gengyun.workflow.spi.WorkingDays.Rest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long the stages of a cycle took, from the changes of stage and without days off. Whoever was
 * ended by the closing of the cycle is not through their last stage.
 */
@Component
class ElapsedRows {

    private static final String ELAPSED = """
            with change as (
                select c.declaration_id, c.stage, c.since, d.ended_in,
                       lead(c.since) over chronicle as until,
                       lead(c.stage) over chronicle as later
                from appraisal.stage_change c
                join appraisal.declaration d on d.id = c.declaration_id
                where d.cycle_id = :cycle and (:everybody or d.employee_id = any(:employees))
                window chronicle as (partition by c.declaration_id order by c.id)),
            span as (
                select declaration_id, stage as step, since as began, until as ended from change
                where stage in ('DECLARING', 'REVIEWING', 'RESPONDING', 'APPEALING')
                  and until is not null
                  and not (ended_in is not null and later = 'DONE')
                union all
                select declaration_id, 'FEEDBACK', min(since),
                       min(since) filter (where stage = 'RESPONDING')
                from change group by declaration_id
                having count(*) filter (where stage = 'RESPONDING') > 0),
            rest as (
                select * from unnest(cast(cast(:began as text[]) as timestamptz[]),
                                     cast(cast(:ended as text[]) as timestamptz[]))
                    as r (began, ended)),
            worked as (
                select s.declaration_id, s.step,
                       sum(extract(epoch from s.ended - s.began) - coalesce((
                           select sum(extract(epoch from
                               least(s.ended, r.ended) - greatest(s.began, r.began)))
                           from rest r where r.began < s.ended and r.ended > s.began), 0))
                       as seconds
                from span s group by s.declaration_id, s.step)
            select w.step, count(*) as people,
                   percentile_cont(0.5) within group (order by w.seconds) as median,
                   percentile_cont(0.9) within group (order by w.seconds) as ninetieth,
                   max(w.seconds) as longest,
                   (array_agg(d.employee_id order by w.seconds desc, d.number))[1] as slowest,
                   (array_agg(d.name order by w.seconds desc, d.number))[1] as slowest_name
            from worked w join appraisal.declaration d on d.id = w.declaration_id
            group by w.step
            """;

    /** A step, with its times in seconds. */
    private record Row(
            Step step,
            long people,
            double median,
            double ninetieth,
            double longest,
            EmployeeId slowest,
            String slowestName) {

        Elapsed elapsed() {
            return new Elapsed(
                    step, people, seconds(median), seconds(ninetieth), seconds(longest), slowest, slowestName);
        }

        private static Duration seconds(double exact) {
            return Duration.ofSeconds(Math.round(exact));
        }
    }

    private final JdbcClient database;
    private final WorkingDays calendar;
    private final Clock clock;

    ElapsedRows(JdbcClient database, WorkingDays calendar, Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    List<Elapsed> of(CycleId cycle, DataScope scope) {
        Instant opened = database.sql("select opened_at from appraisal.cycle where id = :cycle")
                .param("cycle", cycle)
                .query(Instant.class)
                .optional()
                .orElseGet(clock::instant);
        List<Rest> rests = calendar.rests(opened, clock.instant());
        return database
                .sql(ELAPSED)
                .param("cycle", cycle)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("began", texts(rests, Rest::began))
                .param("ended", texts(rests, Rest::ended))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::elapsed)
                .sorted(Comparator.comparing(Elapsed::step))
                .toList();
    }

    private static String[] texts(List<Rest> rests, Function<Rest, Instant> end) {
        return rests.stream().map(end).map(Instant::toString).toArray(String[]::new);
    }
}
