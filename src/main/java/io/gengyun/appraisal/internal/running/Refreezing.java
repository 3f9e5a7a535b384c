package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.internal.model.AppraisalCycle;
import io.gengyun.appraisal.internal.model.CycleInputs;
import io.gengyun.appraisal.internal.model.CycleInputs.RawScore;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.security.AccountId;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.ApprovalWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezing the inputs of some people again, as long as nobody has approved the score that came of
 * them. The approval record of each says so to whoever decides next.
 */
@Component
class Refreezing {

    private final CycleRepository cycles;
    private final DeclarationRepository declarations;
    private final CycleInputs inputs;
    private final ApprovalWriter record;
    private final JdbcClient database;
    private final Clock clock;

    Refreezing(
            CycleRepository cycles,
            DeclarationRepository declarations,
            CycleInputs inputs,
            ApprovalWriter record,
            JdbcClient database,
            Clock clock) {
        this.cycles = cycles;
        this.declarations = declarations;
        this.inputs = inputs;
        this.record = record;
        this.database = database;
        this.clock = clock;
    }

    void refreeze(AppraisalCycle cycle, Collection<String> employeeNumbers, String reason, AccountId by) {
        cycle.requireRunning();
        if (reason.isBlank()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "appraisal.refreeze.reasonMissing",
                    List.of(new FieldError("reason", "appraisal.refreeze.reasonMissing")));
        }
        Set<String> numbers = new TreeSet<>(employeeNumbers);
        List<Declaration> chosen = declarations.withNumbers(cycle.id(), numbers);
        check(numbers, chosen);
        Map<EmployeeId, RawScore> raw = inputs.freeze(
                cycle, chosen.stream().map(Refreezing::participant).toList());
        chosen.forEach(declaration -> declaration.frozenAgain(raw.get(declaration.employee())));
        keep(cycle, numbers, reason.strip(), by);
        record.byUser(
                chosen.stream()
                        .map(declaration -> declaration.id().businessKey())
                        .toList(),
                Act.REFREEZE,
                reason.strip());
        cycle.frozenAgain(List.copyOf(numbers), reason.strip(), by);
        cycles.save(cycle);
    }

    private static void check(Set<String> numbers, List<Declaration> chosen) {
        Set<String> known = chosen.stream()
                .map(declaration -> declaration.appraisee().number())
                .collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        numbers.stream()
                .filter(number -> !known.contains(number))
                .forEach(number -> errors.add(new FieldError("employees", "appraisal.refreeze.noParticipant", number)));
        chosen.stream()
                .filter(Declaration::isApproved)
                .forEach(declaration -> errors.add(new FieldError(
                        "employees",
                        "appraisal.refreeze.approved",
                        declaration.appraisee().name())));
        chosen.stream()
                .filter(Declaration::awaitsCountersignature)
                .forEach(declaration -> errors.add(new FieldError(
                        "employees",
                        "appraisal.refreeze.decided",
                        declaration.appraisee().name())));
        if (numbers.isEmpty()) {
            errors.add(new FieldError("employees", "appraisal.refreeze.nobody"));
        }
        if (!errors.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "appraisal.refreeze.refused", errors);
        }
    }

    private static Participant participant(Declaration declaration) {
        return new Participant(
                declaration.employee(),
                declaration.scorecard(),
                declaration.scored().from(),
                declaration.scored().to());
    }

    private void keep(AppraisalCycle cycle, Set<String> numbers, String reason, AccountId by) {
        database.sql("""
                        insert into appraisal.refreeze
                            (id, cycle_id, employees, reason, frozen_by, frozen_at)
                        values (:id, :cycle, :employees, :reason, :by, :at)""")
                .param("id", Uuids.next())
                .param("cycle", cycle.id())
                .param("employees", numbers)
                .param("reason", reason)
                .param("by", by)
                .param("at", clock.instant())
                .update();
    }
}
