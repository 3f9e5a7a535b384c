package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.persistence.Inline;
import io.gengyun.security.AccountId;
import io.gengyun.security.DataScope;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Period;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cycles as they are followed, read straight from the tables. */
@Component
public class CycleRows {

    private static final String CYCLES = """
            select c.*, s.* from appraisal.cycle c
            left join lateral (
                select count(*) as people,
                       count(*) filter (where stage_due < :now) as overdue,
                       count(*) filter (where stage = 'DECLARING' and started) as declaring,
                       count(*) filter (where stage = 'REVIEWING') as reviewing,
                       count(*) filter (where stage = 'RESPONDING') as responding,
                       count(*) filter (where stage = 'APPEALING') as appealing,
                       count(*) filter (where stage = 'IMPROVING') as improving,
                       count(*) filter (where stage = 'DONE') as done
                from appraisal.declaration d
                where d.cycle_id = c.id
                  and (:everybody or d.employee_id = any(:employees))) s on true
            where (:everybody or s.people > 0)
            """;

    /**
     * A cycle as it is stored, with figures about the people of the scope.
     *
     * @param participants how many people take part, seen or not
     * @param people how many of them are seen
     */
    private record Row(
            CycleId id,
            String name,
            Period period,
            @Nullable String scorecard,
            State state,
            long participants,
            long people,
            @Inline Stages stages,
            @Inline Days days,
            long overdue,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable AccountId closingBy) {

        Progress progress(DataScope scope) {
            CycleRecord cycle = new CycleRecord(
                    id,
                    name,
                    period,
                    scorecard,
                    state,
                    scope.everybody() ? participants : people,
                    stages.counted(),
                    days.deadlines(),
                    openedAt,
                    closedAt);
            return new Progress(cycle, overdue, closingBy != null && state != State.CLOSED);
        }
    }

    /** How many people stand in each stage. */
    private record Stages(long declaring, long reviewing, long responding, long appealing, long improving, long done) {

        Map<Stage, Long> counted() {
            Map<Stage, Long> counted = new EnumMap<>(Stage.class);
            counted.put(Stage.DECLARING, declaring);
            counted.put(Stage.REVIEWING, reviewing);
            counted.put(Stage.RESPONDING, responding);
            counted.put(Stage.APPEALING, appealing);
            counted.put(Stage.IMPROVING, improving);
            counted.put(Stage.DONE, done);
            return counted;
        }
    }

    /** The deadlines as their columns are called. */
    private record Days(int declareDays, int reviewDays, int respondDays, int appealDays) {

        Deadlines deadlines() {
            return new Deadlines(declareDays, reviewDays, respondDays, appealDays);
        }
    }

    private record OpenStage(String number, String name, Stage stage) {

        FieldError error() {
            return new FieldError(number, "appraisal.cycle.open." + stage, name);
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    CycleRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first; those with somebody of the scope, and figures about them. */
    public List<Progress> all(DataScope scope) {
        return database
                .sql(CYCLES + " order by c.planned_at desc, c.id desc")
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("now", clock.instant())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.progress(scope))
                .toList();
    }

    public Optional<Progress> find(CycleId id, DataScope scope) {
        return database.sql(CYCLES + " and c.id = :id")
                .param("id", id)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("now", clock.instant())
                .query(Row.class)
                .optional()
                .map(row -> row.progress(scope));
    }

    /**
     * Who is not through yet, as the list in a refusal: number, and a sentence with name and stage.
     */
    List<FieldError> openStages(CycleId cycle, int most) {
        return database.sql("""
                        select number, name, stage from appraisal.declaration
                        where cycle_id = :cycle and stage not in ('IMPROVING', 'DONE')
                        order by number limit :most""").param("cycle", cycle).param("most", most).query(OpenStage.class).list().stream()
                .map(OpenStage::error)
                .toList();
    }
}
