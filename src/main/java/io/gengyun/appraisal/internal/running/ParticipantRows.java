package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.AppraisalCycles.ParticipantRow;
import io.gengyun.appraisal.CycleFigures.Blocker;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.internal.model.AccountNames;
import io.gengyun.persistence.Inline;
import io.gengyun.security.AccountId;
import io.gengyun.security.DataScope;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Slice.Cursor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of cycles by where they stand and who holds their tasks. */
@Component
public class ParticipantRows {

    private static final String CHOSEN = """
            from appraisal.declaration d
            left join appraisal.declaration_task t on t.declaration_id = d.id
            where cycle_id = :cycle
              and (:everybody or employee_id = any(:employees))
              and (cast(:stage as text) is null or stage = :stage)
              and (cast(:unit as text) is null or coalesce(unit, '') = :unit)
              and (cast(:holder as text) is null
                   or task_id is not null
                      and coalesce(cast(task_holder as text), 'to-claim') = :holder)
              and (not :overdue or stage_due < :now)
              and (cast(:search as text) is null
                   or strpos(lower(name), lower(:search)) > 0
                   or strpos(lower(number), lower(:search)) > 0)
            """;

    private static final String LISTED = """
            select employee_id as employee, number, name, unit, stage, cast(null as text) as holder,
                   task_id as task, stage_due as due, stage_since as since, task_holder as account
            """;

    /** A row with the account that holds the task, whose name is looked up for the page at once. */
    private record Held(
            @Inline ParticipantRow row, @Nullable AccountId account) {}

    /** A task and the account that holds it, null while it is to be claimed. */
    record OpenTask(String task, @Nullable UUID holder) {}

    private final JdbcClient database;
    private final AccountNames names;
    private final Clock clock;

    ParticipantRows(JdbcClient database, AccountNames names, Clock clock) {
        this.database = database;
        this.names = names;
        this.clock = clock;
    }

    public Slice<ParticipantRow> page(
            CycleId cycle, DataScope scope, PeopleFilter whom, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<Held> found = chosen(
                        LISTED
                                + CHOSEN
                                + " and (cast(:after as text) is null or number > :after)"
                                + " order by number limit :limit",
                        cycle,
                        scope,
                        whom)
                .param("after", Cursor.read(after))
                .param("limit", most + 1)
                .query(Held.class)
                .list();
        return Slice.of(withNames(found), most, ParticipantRow::number);
    }

    /** Open tasks of these people. */
    List<OpenTask> tasks(CycleId cycle, DataScope scope, PeopleFilter whom) {
        return chosen(
                        "select task_id as task, task_holder as holder " + CHOSEN
                                + " and task_id is not null order by number",
                        cycle,
                        scope,
                        whom)
                .query(OpenTask.class)
                .list();
    }

    private JdbcClient.StatementSpec chosen(String sql, CycleId cycle, DataScope scope, PeopleFilter whom) {
        String search = whom.search();
        return database.sql(sql)
                .param("cycle", cycle)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("stage", whom.stage())
                .param("unit", whom.unit())
                .param("holder", whom.holder())
                .param("overdue", whom.overdue())
                .param("now", clock.instant())
                .param("search", search == null || search.isBlank() ? null : search.strip());
    }

    /** Who holds open tasks of a cycle, or of all running ones. */
    public List<Blocker> blockers(@Nullable CycleId cycle, DataScope scope, int most) {
        List<Blocker> found = database.sql("""
                                select d.cycle_id as cycle, t.task_holder as holder,
                                       cast(null as text) as name, count(*) as open,
                                       count(*) filter (where d.stage_due < :now) as overdue,
                                       min(d.stage_since) as oldest
                                from appraisal.declaration d
                                join appraisal.declaration_task t on t.declaration_id = d.id
                                join appraisal.cycle c on c.id = d.cycle_id
                                where c.state in ('OPENING', 'OPEN')
                                  and (cast(:cycle as uuid) is null or d.cycle_id = :cycle)
                                  and (:everybody or d.employee_id = any(:employees))
                                group by d.cycle_id, t.task_holder
                                order by overdue desc, open desc, oldest, d.cycle_id, t.task_holder
                                limit :most""")
                .param("cycle", cycle)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("now", clock.instant())
                .param("most", most)
                .query(Blocker.class)
                .list();
        Map<AccountId, String> known = names.of(
                found.stream().map(Blocker::holder).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .map(one -> new Blocker(
                        one.cycle(),
                        one.holder(),
                        one.holder() == null ? null : known.get(one.holder()),
                        one.open(),
                        one.overdue(),
                        one.oldest()))
                .toList();
    }

    private List<ParticipantRow> withNames(List<Held> found) {
        Map<AccountId, String> known = names.of(
                found.stream().map(Held::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream()
                .map(held -> held.account() == null ? held.row() : named(held.row(), known.get(held.account())))
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
}
