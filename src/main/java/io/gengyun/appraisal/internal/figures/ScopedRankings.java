package io.gengyun.appraisal.internal.figures;

import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.internal.results.ResultRecords;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.security.Access;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.workflow.Decisions;
import io.gengyun.workflow.Decisions.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rankings read straight from the tables, as far as the user may see them. */
@Component
@Transactional(readOnly = true)
class ScopedRankings implements Rankings {

    private static final int PAST = 8;
    private static final int PLACES = 2;

    /** Place among the final scores of a cycle, and when the inputs of the person were frozen. */
    private record Place(long place, long ranked, Instant frozenAt) {}

    private final DeclarationRepository declarations;
    private final CycleRepository cycles;
    private final ResultRecords records;
    private final RankingRows rows;
    private final FigureScope scope;
    private final Decisions decisions;
    private final JdbcClient database;
    private final Access access;

    ScopedRankings(
            DeclarationRepository declarations,
            CycleRepository cycles,
            ResultRecords records,
            RankingRows rows,
            FigureScope scope,
            Decisions decisions,
            JdbcClient database,
            Access access) {
        this.declarations = declarations;
        this.cycles = cycles;
        this.records = records;
        this.rows = rows;
        this.scope = scope;
        this.decisions = decisions;
        this.database = database;
        this.access = access;
    }

    @Override
    public Optional<OwnRanking> own() {
        EmployeeId employee = access.user().employee();
        return employee == null
                ? Optional.empty()
                : declarations.latestOf(employee.value()).map(latest -> ranking(latest, employee));
    }

    private OwnRanking ranking(Declaration latest, EmployeeId employee) {
        ResultRecord result = records.of(latest);
        BigDecimal score = latest.scores().finalScore();
        Place place = place(latest);
        return new OwnRanking(
                result,
                rows.past(employee, PAST),
                score == null ? null : place.place(),
                place.ranked(),
                next(score != null ? score : latest.scores().proposed()),
                place.frozenAt());
    }

    private Place place(Declaration latest) {
        return database.sql("""
                        select (select count(*) from appraisal.declaration d
                                where d.cycle_id = c.id and d.final is not null) as ranked,
                               (select 1 + count(*) from appraisal.declaration d
                                where d.cycle_id = c.id and d.final > :score) as place,
                               greatest(c.opened_at,
                                        (select max(r.frozen_at) from appraisal.refreeze r
                                         where r.cycle_id = c.id
                                           and :number = any(r.employees))) as frozen_at
                        from appraisal.cycle c where c.id = :cycle""")
                .param("cycle", latest.cycle())
                .param("score", latest.scores().finalScore(), java.sql.Types.NUMERIC)
                .param("number", latest.appraisee().number())
                .query(Place.class)
                .single();
    }

    /** Ratings get better with the score; the next one is that of the next step. */
    private @Nullable NextRating next(@Nullable BigDecimal score) {
        if (score == null) {
            return null;
        }
        return bands().stream()
                .filter(step -> step.from() != null && step.from().compareTo(score) > 0)
                .filter(step -> step.outputs().containsKey("rating"))
                .findFirst()
                .map(step -> new NextRating(
                        String.valueOf(step.outputs().get("rating")),
                        step.from(),
                        step.from().subtract(score)))
                .orElse(null);
    }

    private List<Step> bands() {
        return decisions.steps(PerformanceDeclaration.RATING_BANDS, PerformanceDeclaration.SCORE, PLACES);
    }

    @Override
    public List<String> ratings() {
        return bands().reversed().stream()
                .map(step -> step.outputs().get("rating"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    @Override
    public Slice<Ranked> ranking(CycleId cycle, RankingFilter filter, Order order, int limit, @Nullable String after) {
        cycles.require(cycle);
        return filter.followed()
                ? rows.page(cycle, scope.followed(), null, filter, order, limit, after)
                : rows.page(cycle, access.scope(), access.user().account(), filter, order, limit, after);
    }

    @Override
    public List<String> units(CycleId cycle) {
        return rows.units(cycle, access.scope(), access.user());
    }
}
