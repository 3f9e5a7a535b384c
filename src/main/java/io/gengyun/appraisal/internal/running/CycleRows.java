package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.security.DataScope;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** CycleRepository as they are followed, read straight from the tables. */
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

    private final JdbcClient database;
    private final Clock clock;

    CycleRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first; those with somebody of the scope, and figures about them. */
    public List<Progress> all(DataScope scope) {
        return database.sql(CYCLES + " order by c.planned_at desc, c.id desc")
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> progress(row, scope))
                .list();
    }

    public Optional<Progress> find(CycleId id, DataScope scope) {
        return database.sql(CYCLES + " and c.id = :id")
                .param("id", id.value())
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> progress(row, scope))
                .optional();
    }

    private static Progress progress(ResultSet row, DataScope scope) throws SQLException {
        CycleRecord cycle = cycle(row, row.getLong(scope.everybody() ? "participants" : "people"));
        boolean closing = row.getObject("closing_by") != null && cycle.state() != State.CLOSED;
        return new Progress(cycle, row.getLong("overdue"), closing);
    }

    private static CycleRecord cycle(ResultSet row, long participants) throws SQLException {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, row.getLong(stage.name().toLowerCase(Locale.ROOT)));
        }
        return new CycleRecord(
                new CycleId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getString("scorecard"),
                State.valueOf(row.getString("state")),
                participants,
                stages,
                new Deadlines(
                        row.getInt("declare_days"),
                        row.getInt("review_days"),
                        row.getInt("respond_days"),
                        row.getInt("appeal_days")),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    /**
     * Who is not through yet, as the list in a refusal: number, and a sentence with name and stage.
     */
    List<FieldError> openStages(CycleId cycle, int most) {
        return database.sql("""
                        select number, name, stage from appraisal.declaration
                        where cycle_id = :cycle and stage not in ('IMPROVING', 'DONE')
                        order by number limit :most""")
                .param("cycle", cycle.value())
                .param("most", most)
                .query((row, number) -> new FieldError(
                        row.getString("number"),
                        "appraisal.cycle.open." + row.getString("stage"),
                        row.getString("name")))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
