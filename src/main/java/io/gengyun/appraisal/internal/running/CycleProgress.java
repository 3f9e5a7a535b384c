package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.internal.model.AppraisalCycle;
import io.gengyun.appraisal.internal.model.CycleInputs;
import io.gengyun.appraisal.internal.model.CycleInputs.RawScore;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Deadline;
import io.gengyun.appraisal.internal.model.DeadlineCalendar;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.process.CycleSteps;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.Processes;
import io.gengyun.workflow.Processes.ProcessStart;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A cycle moved on by its process: opened in chunks, ended in chunks. */
@Component("cycleSteps")
@Transactional
class CycleProgress implements CycleSteps {

    private final CycleRepository cycles;
    private final DeclarationRepository declarations;
    private final OpeningRows rows;
    private final OpeningAttempts attempts;
    private final CycleInputs inputs;
    private final DeadlineCalendar calendar;
    private final CycleEnding ending;
    private final Processes processes;
    private final Clock clock;

    CycleProgress(
            CycleRepository cycles,
            DeclarationRepository declarations,
            OpeningRows rows,
            OpeningAttempts attempts,
            CycleInputs inputs,
            DeadlineCalendar calendar,
            CycleEnding ending,
            Processes processes,
            Clock clock) {
        this.cycles = cycles;
        this.declarations = declarations;
        this.rows = rows;
        this.attempts = attempts;
        this.inputs = inputs;
        this.calendar = calendar;
        this.ending = ending;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public int freeze(String id) {
        AppraisalCycle cycle = find(id);
        List<Participant> participants = rows.participants(cycle.id());
        Map<EmployeeId, RawScore> raw = inputs.freeze(cycle, participants);
        rows.keepRaw(cycle.id(), raw);
        return Chunks.count(participants.size());
    }

    @Override
    public void openChunk(String id, int chunk) {
        AppraisalCycle cycle = find(id);
        if (attempts.next(cycle.id(), chunk) == 1) {
            start(cycle, declarations.unstarted(cycle.id(), chunk));
        }
    }

    @Override
    public int leftOver(String id) {
        return rows.numberUnstarted(CycleId.of(id));
    }

    @Override
    public void openOne(String id, int number) {
        AppraisalCycle cycle = find(id);
        start(cycle, declarations.unstartedNumbered(cycle.id(), number));
    }

    private void start(AppraisalCycle cycle, List<Declaration> unstarted) {
        if (unstarted.isEmpty()) {
            return;
        }
        Deadlines days = cycle.deadlines();
        Deadline deadline = calendar.in(days.declare());
        unstarted.forEach(declaration -> declaration.start(clock.instant(), deadline));
        processes.startAll(
                PerformanceDeclaration.KEY,
                unstarted.stream().map(CycleProgress::start).toList());
    }

    /** Variables that a later step sets stand from the start, so that setting them is an update. */
    private static ProcessStart start(Declaration declaration) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(PerformanceDeclaration.DECLARATION_ID, declaration.id().toString());
        variables.put(PerformanceDeclaration.SCORE, declaration.scores().proposedNumber());
        variables.put(PerformanceDeclaration.COUNTERSIGN, false);
        return new ProcessStart(declaration.id().businessKey(), variables);
    }

    @Override
    public void opened(String id) {
        AppraisalCycle cycle = find(id);
        cycle.opened();
        cycles.save(cycle);
    }

    @Override
    public int prepareClosing(String id) {
        return rows.hasOpenStages(CycleId.of(id)) ? Chunks.count(find(id).participants()) : 0;
    }

    @Override
    public void endOpenChunk(String id, int chunk) {
        ending.end(find(id), chunk);
    }

    @Override
    public void close(String id) {
        AppraisalCycle cycle = find(id);
        rows.finishImproving(cycle.id(), clock.instant());
        cycle.closed(clock.instant());
        cycles.save(cycle);
    }

    private AppraisalCycle find(String id) {
        return cycles.require(CycleId.of(id));
    }
}
