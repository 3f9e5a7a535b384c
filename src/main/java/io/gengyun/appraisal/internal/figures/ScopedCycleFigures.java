package io.gengyun.appraisal.internal.figures;

import io.gengyun.appraisal.AppraisalCycles.ParticipantRow;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.internal.running.CycleRows;
import io.gengyun.appraisal.internal.running.ParticipantRows;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.workflow.Processes;
import io.gengyun.workflow.Processes.Failure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of cycles read straight from the tables, as far as the user follows them. */
@Component
@Transactional(readOnly = true)
class ScopedCycleFigures implements CycleFigures {

    private static final int MOST_FAILURES = 100;

    private final CycleRows rows;
    private final ParticipantRows people;
    private final ElapsedRows elapsed;
    private final ScoreRows scores;
    private final OddRows odd;
    private final FigureScope scope;
    private final Processes processes;
    private final Access access;

    ScopedCycleFigures(
            CycleRows rows,
            ParticipantRows people,
            ElapsedRows elapsed,
            ScoreRows scores,
            OddRows odd,
            FigureScope scope,
            Processes processes,
            Access access) {
        this.rows = rows;
        this.people = people;
        this.elapsed = elapsed;
        this.scores = scores;
        this.odd = odd;
        this.scope = scope;
        this.processes = processes;
        this.access = access;
    }

    @Override
    public List<Progress> cycles() {
        return rows.all(scope.followed());
    }

    @Override
    public Progress cycle(CycleId cycle) {
        return seen(cycle, scope.followed());
    }

    private Progress seen(CycleId cycle, DataScope followed) {
        return rows.find(cycle, followed).orElseThrow(() -> BusinessRefusal.notFound("appraisal.cycle.unknown"));
    }

    @Override
    public Map<CycleId, Trouble> troubles(Collection<CycleId> cycles) {
        access.require(Role.HR, Role.EXECUTIVE, Role.CONSULTANT, Role.ADMIN);
        Map<CycleId, Trouble> troubles = new LinkedHashMap<>();
        if (!cycles.isEmpty()) {
            processes
                    .failures(cycles.stream().map(CycleId::businessKey).toList(), MOST_FAILURES)
                    .forEach(failure -> troubles.putIfAbsent(cycle(failure), trouble(failure)));
        }
        return troubles;
    }

    private static CycleId cycle(Failure failure) {
        return new CycleId(failure.about().id());
    }

    private static Trouble trouble(Failure failure) {
        return new Trouble(cycle(failure), failure.reason(), failure.at());
    }

    @Override
    public List<UnitStage> stagesByUnit(CycleId cycle) {
        return scores.stagesByUnit(cycle, scope.followed());
    }

    @Override
    public List<Blocker> blockers(@Nullable CycleId cycle, int most) {
        return people.blockers(cycle, scope.followed(), most);
    }

    @Override
    public List<Elapsed> elapsed(CycleId cycle) {
        return elapsed.of(cycle, scope.followed());
    }

    @Override
    public List<UnitRating> ratings(CycleId cycle) {
        return scores.ratings(cycle, scope.followed());
    }

    @Override
    public List<ScoreBand> scores(CycleId cycle) {
        return scores.scores(cycle, scope.followed());
    }

    @Override
    public List<CycleAverage> averages(int most) {
        return scores.averages(scope.followed(), most);
    }

    @Override
    public List<OddCase> oddCases(@Nullable CycleId cycle, int most) {
        return odd.of(cycle, scope.followed(), most);
    }

    @Override
    public Slice<ParticipantRow> participants(CycleId cycle, PeopleFilter whom, int limit, @Nullable String after) {
        DataScope followed = scope.followed();
        seen(cycle, followed);
        return people.page(cycle, followed, whom, limit, after);
    }
}
