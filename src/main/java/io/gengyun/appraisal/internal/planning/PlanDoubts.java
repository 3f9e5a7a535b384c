package io.gengyun.appraisal.internal.planning;

import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.CyclePlans.Doubt;
import io.gengyun.appraisal.CyclePlans.Remark;
import io.gengyun.appraisal.internal.planning.Participants.Choice;
import io.gengyun.appraisal.internal.planning.Participants.Participant;
import io.gengyun.indicators.Scoring;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What deserves a second look in a plan before it is kept or opened, in a few statements for any
 * number of people.
 */
@Component
class PlanDoubts {

    private static final int NAMED = 5;

    private final CycleNeighbours neighbours;
    private final Accounts accounts;
    private final Scoring scoring;
    private final Clock clock;

    PlanDoubts(CycleNeighbours neighbours, Accounts accounts, Scoring scoring, Clock clock) {
        this.neighbours = neighbours;
        this.accounts = accounts;
        this.scoring = scoring;
        this.clock = clock;
    }

    /**
     * Remarks about a plan.
     *
     * @param own the cycle whose plan it is, if it has been kept before
     */
    List<Remark> about(Plan plan, @Nullable CycleId own, Choice choice) {
        List<Remark> remarks = new ArrayList<>();
        neighbours.named(plan.name().strip(), own).ifPresent(period -> remarks.add(remark(Doubt.NAME_TAKEN, period)));
        days(plan.period(), remarks);
        List<Participant> taking = choice.participants();
        if (!taking.isEmpty()) {
            neighbours
                    .overlapping(plan.period(), own, taking)
                    .forEach(one -> remarks.add(remark(Doubt.OVERLAPS, one.name(), one.period(), one.people())));
            people(taking.stream().map(Participant::employee).toList(), remarks);
        }
        if (choice.errors().isEmpty()) {
            data(plan.period(), taking, remarks);
        }
        return remarks;
    }

    private void days(Period period, List<Remark> remarks) {
        if (!period.to().isBefore(LocalDate.now(clock))) {
            remarks.add(remark(Doubt.NOT_ENDED, period.to()));
        }
        if (!period.to().isBefore(period.from().plusYears(1))) {
            remarks.add(remark(Doubt.LONG, period.days()));
        }
    }

    private void people(List<EmployeeRecord> taking, List<Remark> remarks) {
        Map<EmployeeId, AccountId> known = accounts.activeAccountsOf(
                taking.stream().map(EmployeeRecord::id).toList());
        some(
                Doubt.NO_ACCOUNT,
                taking.stream().filter(one -> !known.containsKey(one.id())).toList(),
                remarks);
        some(
                Doubt.NO_SUPERVISOR,
                taking.stream().filter(one -> one.supervisor() == null).toList(),
                remarks);
    }

    private static void some(Doubt doubt, List<EmployeeRecord> people, List<Remark> remarks) {
        if (!people.isEmpty()) {
            String names =
                    people.stream().limit(NAMED).map(EmployeeRecord::name).collect(Collectors.joining(" · "));
            remarks.add(remark(doubt, people.size(), people.size() > NAMED ? names + " · …" : names));
        }
    }

    private void data(Period period, List<Participant> taking, List<Remark> remarks) {
        List<Scoring.Participant> scored = taking.stream()
                .map(one -> new Scoring.Participant(
                        one.employee().id(),
                        one.scorecard(),
                        one.scored().from(),
                        one.scored().to()))
                .toList();
        scoring.withoutData(period, period.from(), scored)
                .forEach(gap -> remarks.add(remark(Doubt.NO_DATA, gap.line().name(), gap.without(), gap.people())));
    }

    private static Remark remark(Doubt doubt, Object... facts) {
        return new Remark(doubt, List.of(facts));
    }
}
