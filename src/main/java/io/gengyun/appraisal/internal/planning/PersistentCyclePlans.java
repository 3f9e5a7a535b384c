package io.gengyun.appraisal.internal.planning;

import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.CyclePlans;
import io.gengyun.appraisal.internal.model.AppraisalCycle;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.planning.Participants.Choice;
import io.gengyun.security.Access;
import io.gengyun.security.AccountId;
import io.gengyun.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans kept in cycles that are still planned; of two commands at once the second one waits. */
@Component
@Transactional
class PersistentCyclePlans implements CyclePlans {

    private final CycleRepository cycles;
    private final Participants participants;
    private final PlanDoubts doubts;
    private final Access access;

    PersistentCyclePlans(CycleRepository cycles, Participants participants, PlanDoubts doubts, Access access) {
        this.cycles = cycles;
        this.participants = participants;
        this.doubts = doubts;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(Plan plan, @Nullable CycleId own) {
        access.require(Role.HR);
        Choice choice = participants.of(plan);
        return new Preview(
                choice.participants().stream()
                        .map(one -> new Joining(
                                one.employee().number(),
                                one.employee().name(),
                                one.employee().unit(),
                                one.employee().position(),
                                one.scorecard()))
                        .toList(),
                choice.leftOut(),
                choice.errors(),
                doubts.about(plan, own, choice));
    }

    @Override
    @Transactional(readOnly = true)
    public Planned get(CycleId id) {
        access.require(Role.HR);
        AppraisalCycle cycle = cycles.require(id);
        cycle.requirePlan();
        return new Planned(id, cycle.version(), cycle.plan());
    }

    @Override
    public void change(CycleId id, long version, Plan plan) {
        AccountId by = access.require(Role.HR).account();
        AppraisalCycle cycle = cycles.requireLocked(id);
        cycle.requirePlan(version);
        int taking = participants.of(plan).orRefuse().participants().size();
        cycle.change(plan, taking, by);
        cycles.save(cycle);
    }

    @Override
    public void withdraw(CycleId id, long version) {
        AccountId by = access.require(Role.HR).account();
        AppraisalCycle cycle = cycles.requireLocked(id);
        cycle.requirePlan(version);
        cycle.withdraw(by);
        cycles.delete(cycle);
    }
}
