package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.internal.model.AppraisalCycle;
import io.gengyun.appraisal.internal.model.Appraisee;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.internal.planning.Participants;
import io.gengyun.appraisal.internal.planning.Participants.Choice;
import io.gengyun.appraisal.internal.planning.Participants.Participant;
import io.gengyun.appraisal.internal.running.ParticipantRows.OpenTask;
import io.gengyun.appraisal.process.AppraisalCycleProcess;
import io.gengyun.security.Access;
import io.gengyun.security.AccountId;
import io.gengyun.security.DataScope;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.workflow.Processes;
import io.gengyun.workflow.UserTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appraisal cycles kept as aggregates, each moved on by its process. */
@Component
@Transactional
class PersistentAppraisalCycles implements AppraisalCycles {

    /** Most open stages that a refusal to close lists. */
    private static final int MOST_LISTED = 200;

    private final CycleRepository cycles;
    private final DeclarationRepository declarations;
    private final Participants participants;
    private final CycleRows rows;
    private final Refreezing refreezing;
    private final ParticipantRows people;
    private final UserTasks tasks;
    private final Processes processes;
    private final Access access;
    private final Clock clock;

    PersistentAppraisalCycles(
            CycleRepository cycles,
            DeclarationRepository declarations,
            Participants participants,
            CycleRows rows,
            Refreezing refreezing,
            ParticipantRows people,
            UserTasks tasks,
            Processes processes,
            Access access,
            Clock clock) {
        this.cycles = cycles;
        this.declarations = declarations;
        this.participants = participants;
        this.rows = rows;
        this.refreezing = refreezing;
        this.people = people;
        this.tasks = tasks;
        this.processes = processes;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public CycleId plan(Plan plan) {
        AccountId by = access.require(Role.HR).account();
        Choice choice = participants.of(plan).orRefuse();
        AppraisalCycle cycle = new AppraisalCycle(plan, choice.participants().size(), by, clock.instant());
        return cycles.save(cycle).id();
    }

    @Override
    public void open(CycleId id) {
        AccountId by = access.require(Role.HR).account();
        open(cycles.requireLocked(id), by);
    }

    @Override
    public void open(CycleId id, long version) {
        AccountId by = access.require(Role.HR).account();
        AppraisalCycle cycle = cycles.requireLocked(id);
        cycle.requirePlanned();
        cycle.requirePlan(version);
        open(cycle, by);
    }

    private void open(AppraisalCycle cycle, AccountId by) {
        cycle.requirePlanned();
        CycleId id = cycle.id();
        List<Participant> taking = participants.of(cycle.plan()).orRefuse().participants();
        Instant now = clock.instant();
        cycle.beginOpening(taking.size(), by, now);
        cycles.save(cycle);
        List<Declaration> made = new ArrayList<>();
        for (Participant one : taking) {
            made.add(new Declaration(
                    id, Appraisee.of(one.employee()), one.scorecard(), one.scored(), made.size() / Chunks.SIZE, now));
        }
        declarations.saveAll(made);
        processes.start(
                AppraisalCycleProcess.KEY, id.businessKey(), Map.of(AppraisalCycleProcess.CYCLE_ID, id.toString()));
    }

    @Override
    public void close(CycleId id, boolean finish) {
        close(id, finish, null);
    }

    @Override
    public void close(CycleId id, String reason) {
        if (reason.isBlank()) {
            throw BusinessRefusal.refused("appraisal.close.reasonMissing");
        }
        close(id, true, reason.strip());
    }

    private void close(CycleId id, boolean finish, @Nullable String reason) {
        AccountId by = access.require(Role.HR).account();
        AppraisalCycle cycle = cycles.requireLocked(id);
        if (cycle.isClosing() && processes.retry(id.businessKey()) > 0) {
            return;
        }
        cycle.beginClosing(by, finish, reason);
        if (!finish) {
            refuseOpenStages(cycle);
        }
        cycles.save(cycle);
        processes.correlate(AppraisalCycleProcess.MESSAGE_CLOSE_CYCLE, id.businessKey(), Map.of());
    }

    @Override
    public int retry(CycleId id) {
        access.require(Role.HR);
        cycles.require(id);
        return processes.retry(id.businessKey());
    }

    private void refuseOpenStages(AppraisalCycle cycle) {
        List<FieldError> open = rows.openStages(cycle.id(), MOST_LISTED);
        if (!open.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.CONFLICT, "appraisal.cycle.openStages", open, cycle.name());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public CycleRecord get(CycleId id) {
        access.require(Role.HR, Role.EXECUTIVE);
        return rows.find(id, DataScope.ALL)
                .map(Progress::cycle)
                .orElseThrow(() -> BusinessRefusal.notFound("appraisal.cycle.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CycleRecord> list() {
        access.require(Role.HR, Role.EXECUTIVE);
        return rows.all(DataScope.ALL).stream().map(Progress::cycle).toList();
    }

    @Override
    public Reminded remind(CycleId id, PeopleFilter whom) {
        AccountId by = access.require(Role.HR).account();
        AppraisalCycle cycle = cycles.require(id);
        cycle.requireRunning();
        List<OpenTask> open = people.tasks(id, DataScope.ALL, whom);
        Set<String> nudged = tasks.remindAll(open.stream().map(OpenTask::task).toList());
        cycle.reminded(whom.stage(), whom.holder(), nudged.size(), by);
        cycles.save(cycle);
        List<OpenTask> held = open.stream()
                .filter(one -> nudged.contains(one.task()) && one.holder() != null)
                .toList();
        return new Reminded(
                held.stream().map(OpenTask::holder).distinct().count(),
                held.size(),
                nudged.size() - held.size(),
                open.size() - nudged.size());
    }

    @Override
    public void refreeze(CycleId id, Collection<String> employeeNumbers, String reason) {
        AccountId by = access.require(Role.HR).account();
        refreezing.refreeze(cycles.require(id), employeeNumbers, reason, by);
    }
}
