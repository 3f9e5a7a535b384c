package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.ParticipantRow;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.security.AccountId;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.PageMark;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cycles and their people as HR follows them, read straight from the tables. */
@Component
class CycleRows {

    private static final String CYCLES =
            """
            select c.*, s.* from appraisal.cycle c
            left join lateral (
                select count(*) filter (where stage = 'DECLARING' and started) as declaring,
                       count(*) filter (where stage = 'REVIEWING') as reviewing,
                       count(*) filter (where stage = 'RESPONDING') as responding,
                       count(*) filter (where stage = 'APPEALING') as appealing,
                       count(*) filter (where stage = 'IMPROVING') as improving,
                       count(*) filter (where stage = 'DONE') as done
                from appraisal.declaration d where d.cycle_id = c.id) s on true
            """;

    /** A row with the account that holds the task, whose name is looked up for the page at once. */
    private record Held(ParticipantRow row, @Nullable AccountId holder) {}

    private final JdbcClient database;
    private final AccountNames names;

    CycleRows(JdbcClient database, AccountNames names) {
        this.database = database;
        this.names = names;
    }

    /** Newest first. */
    List<CycleRecord> all() {
        return database.sql(CYCLES + " order by c.planned_at desc, c.id desc")
                .query((row, number) -> cycle(row))
                .list();
    }

    Optional<CycleRecord> find(CycleId id) {
        return database.sql(CYCLES + " where c.id = :id")
                .param("id", id.value())
                .query((row, number) -> cycle(row))
                .optional();
    }

    private static CycleRecord cycle(ResultSet row) throws SQLException {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, row.getLong(stage.name().toLowerCase(Locale.ROOT)));
        }
        return new CycleRecord(
                new CycleId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Period(
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)),
                row.getString("scorecard"),
                State.valueOf(row.getString("state")),
                row.getLong("participants"),
                stages,
                new Deadlines(
                        row.getInt("declare_days"),
                        row.getInt("review_days"),
                        row.getInt("respond_days"),
                        row.getInt("appeal_days")),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    Slice<ParticipantRow> participants(
            CycleId cycle,
            @Nullable Stage stage,
            @Nullable String search,
            int limit,
            @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        String sought = search == null || search.isBlank() ? null : search.strip();
        List<Held> found =
                database.sql(
                                """
                                select * from appraisal.declaration
                                where cycle_id = :cycle
                                  and (cast(:stage as text) is null or stage = :stage)
                                  and (cast(:search as text) is null
                                       or strpos(lower(name), lower(:search)) > 0
                                       or strpos(lower(number), lower(:search)) > 0)
                                  and (cast(:after as text) is null or number > :after)
                                order by number limit :limit""")
                        .param("cycle", cycle.value())
                        .param("stage", stage == null ? null : stage.name())
                        .param("search", sought)
                        .param("after", PageMark.read(after))
                        .param("limit", most + 1)
                        .query((row, number) -> held(row))
                        .list();
        return Slice.of(withNames(found), most, ParticipantRow::number);
    }

    private List<ParticipantRow> withNames(List<Held> found) {
        Map<AccountId, String> known =
                names.of(
                        found.stream()
                                .map(Held::holder)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return found.stream()
                .map(
                        held ->
                                held.holder() == null
                                        ? held.row()
                                        : named(held.row(), known.get(held.holder())))
                .toList();
    }

    private static ParticipantRow named(ParticipantRow row, @Nullable String holder) {
        return new ParticipantRow(
                row.employee(),
                row.number(),
                row.name(),
                row.unit(),
                row.stage(),
                holder,
                row.task(),
                row.due(),
                row.since());
    }

    private static Held held(ResultSet row) throws SQLException {
        UUID holder = row.getObject("task_holder", UUID.class);
        return new Held(
                new ParticipantRow(
                        new EmployeeId(row.getObject("employee_id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("unit"),
                        Stage.valueOf(row.getString("stage")),
                        null,
                        row.getString("task_id"),
                        instant(row, "stage_due"),
                        Objects.requireNonNull(instant(row, "stage_since"))),
                holder == null ? null : new AccountId(holder));
    }

    /**
     * Who is not through yet, as the list in a refusal: number, and a sentence with name and stage.
     */
    List<FieldError> openStages(CycleId cycle, int most) {
        return database.sql(
                        """
                        select number, name, stage from appraisal.declaration
                        where cycle_id = :cycle and stage not in ('IMPROVING', 'DONE')
                        order by number limit :most""")
                .param("cycle", cycle.value())
                .param("most", most)
                .query(
                        (row, number) ->
                                new FieldError(
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
