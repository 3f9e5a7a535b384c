package io.gengyun.appraisal.internal.figures;

import io.gengyun.appraisal.CycleFigures.OddCase;
import io.gengyun.appraisal.CycleFigures.Oddity;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.security.AccountId;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.Decisions;
import io.gengyun.workflow.Decisions.Step;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Cases of running cycles that deviate. Which scores are extreme is what the company's table of
 * countersignatures says.
 */
@Component
class OddRows {

    /** A score further than this from the person's previous one is a jump, in points. */
    private static final BigDecimal JUMP = BigDecimal.valueOf(15);

    private static final int PLACES = 2;

    private static final String ODD = """
            with scored as (
                select d.*, c.period_to, coalesce(d.final, d.calibrated, d.raw) as score
                from appraisal.declaration d join appraisal.cycle c on c.id = d.cycle_id
                where d.started and d.stage <> 'DONE' and c.state in ('OPENING', 'OPEN')
                  and %s),
            judged as (
                select s.*, p.final as previous,
                       coalesce(abs(s.score - p.final) >= :jump, false) as jump,
                       s.lines_without_data > 0 as no_data,
                       coalesce(s.stage_due < :now, false) as overdue,
                       exists (select from unnest(cast(cast(:from as text[]) as numeric[]),
                                           cast(cast(:to as text[]) as numeric[]))
                                   as e (lower_end, upper_end)
                               where (e.lower_end is null or s.score >= e.lower_end)
                                 and (e.upper_end is null or s.score < e.upper_end)) as extreme,
                       exists (select from (
                                   select stage, lag(stage) over (order by id) as before
                                   from appraisal.stage_change h where h.declaration_id = s.id) h
                               where h.stage = 'DECLARING' and h.before = 'REVIEWING') as returned
                from scored s
                left join lateral (
                    select o.final from appraisal.declaration o
                    join appraisal.cycle oc on oc.id = o.cycle_id
                    where o.employee_id = s.employee_id and o.final is not null
                      and o.cycle_id <> s.cycle_id and oc.period_to <= s.period_to
                    order by oc.period_to desc, oc.id desc limit 1) p on true)
            select * from judged
            %s
            """;

    private static final String OF_A_CYCLE = """
            (cast(:cycle as uuid) is null or d.cycle_id = :cycle)
            and (:everybody or d.employee_id = any(:employees))""";

    private static final String DEVIATING = """
            where jump or no_data or overdue or (score is not null and extreme) or returned
            order by jump::int + no_data::int + overdue::int
                     + (score is not null and extreme)::int + returned::int desc, number, id
            limit :most""";

    private static final String OF_SOMEBODYS_WORK = """
            d.id = any(:cases) and (:everybody or d.employee_id = any(:employees)
                                    or d.holders @> array[:account])""";

    /** A case with each judgement about it. */
    private record Row(
            UUID id,
            CycleId cycleId,
            EmployeeId employeeId,
            String number,
            String name,
            Stage stage,
            @Nullable BigDecimal score,
            @Nullable BigDecimal previous,
            int linesWithoutData,
            boolean jump,
            boolean noData,
            boolean overdue,
            boolean extreme,
            boolean returned) {

        OddCase odd() {
            return new OddCase(cycleId, employeeId, number, name, stage, score, previous, linesWithoutData, why());
        }

        private Set<Oddity> why() {
            Set<Oddity> why = EnumSet.noneOf(Oddity.class);
            for (Oddity oddity : Oddity.values()) {
                if (is(oddity)) {
                    why.add(oddity);
                }
            }
            return why;
        }

        private boolean is(Oddity oddity) {
            return switch (oddity) {
                case JUMP -> jump;
                case NO_DATA -> noData;
                case OVERDUE -> overdue;
                case EXTREME -> extreme && score != null;
                case RETURNED -> returned;
            };
        }
    }

    private final JdbcClient database;
    private final Decisions decisions;
    private final Clock clock;

    OddRows(JdbcClient database, Decisions decisions, Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.clock = clock;
    }

    List<OddCase> of(@Nullable CycleId cycle, DataScope scope, int most) {
        return judged(ODD.formatted(OF_A_CYCLE, DEVIATING), scope)
                .param("cycle", cycle)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::odd)
                .toList();
    }

    /** These declarations, odd or not, as far as they are in scope or went through their hands. */
    Map<UUID, OddCase> among(Collection<UUID> cases, DataScope scope, AccountId account) {
        return judged(ODD.formatted(OF_SOMEBODYS_WORK, ""), scope)
                .param("cases", cases)
                .param("account", account)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::odd));
    }

    private StatementSpec judged(String sql, DataScope scope) {
        List<@Nullable String> from = new ArrayList<>();
        List<@Nullable String> to = new ArrayList<>();
        extremes(from, to);
        return database.sql(sql)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("jump", JUMP)
                .param("now", clock.instant())
                .param("from", from.toArray(String[]::new))
                .param("to", to.toArray(String[]::new));
    }

    /** Spans of scores that a second person has to sign: least score, and score below which. */
    private void extremes(List<@Nullable String> from, List<@Nullable String> to) {
        List<Step> steps =
                decisions.steps(PerformanceDeclaration.COUNTERSIGN_NEEDED, PerformanceDeclaration.SCORE, PLACES);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).outputs().containsValue(true)) {
                from.add(text(steps.get(i)));
                to.add(i + 1 < steps.size() ? text(steps.get(i + 1)) : null);
            }
        }
    }

    private static @Nullable String text(Step step) {
        return step.from() == null ? null : step.from().toPlainString();
    }
}
