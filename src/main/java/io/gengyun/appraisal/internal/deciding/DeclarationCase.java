package io.gengyun.appraisal.internal.deciding;

import static io.gengyun.appraisal.process.PerformanceDeclaration.ACKNOWLEDGE;
import static io.gengyun.appraisal.process.PerformanceDeclaration.APPEAL;
import static io.gengyun.appraisal.process.PerformanceDeclaration.APPROVE;
import static io.gengyun.appraisal.process.PerformanceDeclaration.IMPROVE;
import static io.gengyun.appraisal.process.PerformanceDeclaration.RETURN;
import static io.gengyun.appraisal.process.PerformanceDeclaration.SUBMIT;
import static io.gengyun.appraisal.process.PerformanceDeclaration.TASK_COUNTERSIGN;
import static io.gengyun.appraisal.process.PerformanceDeclaration.TASK_DECLARE;
import static io.gengyun.appraisal.process.PerformanceDeclaration.TASK_RESPOND;
import static io.gengyun.appraisal.process.PerformanceDeclaration.TASK_REVIEW;

import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.security.Access;
import io.gengyun.security.AccountId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskPage.Outcome;
import io.gengyun.workflow.spi.TaskCase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A declaration as the case behind the tasks of its process. */
@Component
class DeclarationCase implements TaskCase {

    private static final Outcome APPROVES = new Outcome(APPROVE, false, List.of());
    private static final Outcome RETURNS = new Outcome(RETURN, true, List.of());
    private static final Outcome SUBMITS = new Outcome(SUBMIT, false, List.of());
    private static final Outcome ACKNOWLEDGES = new Outcome(ACKNOWLEDGE, false, List.of());
    private static final Outcome APPEALS = new Outcome(APPEAL, false, List.of("line", "ground"));
    private static final Outcome IMPROVES = new Outcome(IMPROVE, false, List.of("plan"));

    private final DeclarationRepository declarations;
    private final CycleRepository cycles;
    private final AppealRepository appeals;
    private final DeclarationDecisions decisions;
    private final Access access;

    DeclarationCase(
            DeclarationRepository declarations,
            CycleRepository cycles,
            AppealRepository appeals,
            DeclarationDecisions decisions,
            Access access) {
        this.declarations = declarations;
        this.cycles = cycles;
        this.appeals = appeals;
        this.decisions = decisions;
        this.access = access;
    }

    @Override
    public ProcessKey process() {
        return PerformanceDeclaration.KEY;
    }

    @Override
    public Facts facts(String task, BusinessKey about) {
        return facts(task, find(about));
    }

    @Override
    public Map<BusinessKey, Facts> facts(String task, Collection<BusinessKey> cases) {
        if (cases.size() == 1) {
            BusinessKey about = cases.iterator().next();
            return Map.of(about, facts(task, find(about)));
        }
        Map<BusinessKey, Facts> facts = new HashMap<>();
        declarations
                .findAllById(cases.stream()
                        .map(about -> new DeclarationId(about.id()))
                        .toList())
                .forEach(found -> facts.put(found.id().businessKey(), facts(task, found)));
        return facts;
    }

    private Facts facts(String task, Declaration declaration) {
        String title = cycles.require(declaration.cycle()).name() + " · "
                + declaration.appraisee().name();
        return new Facts(
                new LocalizedText(title, title),
                declaration.employee(),
                excluded(task, declaration),
                declaration.levelsUp(),
                declaration.appraisee().person(),
                declaration.appraisee().supervisor());
    }

    /**
     * Whoever handed the declaration in does not decide about it, a second signature is a second
     * person's, and whoever decided does not answer in the appraisee's place.
     */
    private static Set<AccountId> excluded(String task, Declaration declaration) {
        return switch (task) {
            case TASK_REVIEW -> declaration.involvement().submitters();
            case TASK_COUNTERSIGN ->
                Stream.of(
                                declaration.involvement().submitters(),
                                declaration.involvement().deciders())
                        .flatMap(Set::stream)
                        .collect(Collectors.toUnmodifiableSet());
            case TASK_RESPOND -> declaration.involvement().deciders();
            default -> Set.of();
        };
    }

    @Override
    public boolean maySee(BusinessKey about) {
        return access.scope().covers(find(about).employee());
    }

    @Override
    public List<Outcome> outcomes(String task, BusinessKey about) {
        return switch (task) {
            case TASK_DECLARE -> List.of(SUBMITS);
            case TASK_REVIEW, TASK_COUNTERSIGN -> List.of(APPROVES, RETURNS);
            case TASK_RESPOND ->
                mayAppeal(about) ? List.of(ACKNOWLEDGES, APPEALS, IMPROVES) : List.of(ACKNOWLEDGES, IMPROVES);
            default -> throw new IllegalArgumentException("no such task: " + task);
        };
    }

    /** One appeal for a result. */
    private boolean mayAppeal(BusinessKey about) {
        return appeals.findByDeclaration(new DeclarationId(about.id())).isEmpty();
    }

    @Override
    public Map<String, Object> formData(String task, BusinessKey about) {
        if (task.equals(TASK_RESPOND)) {
            return Map.of();
        }
        String note = find(about).note();
        return note == null ? Map.of() : Map.of("note", note);
    }

    @Override
    public Map<String, Object> complete(String task, BusinessKey about, Completion completion) {
        Declaration declaration = declarations.requireWithCycle(new DeclarationId(about.id()));
        return switch (task) {
            case TASK_DECLARE -> decisions.submit(declaration, completion);
            case TASK_REVIEW -> decisions.review(declaration, completion);
            case TASK_COUNTERSIGN -> decisions.countersign(declaration, completion);
            case TASK_RESPOND -> decisions.respond(declaration, completion);
            default -> throw new IllegalArgumentException("no such task: " + task);
        };
    }

    @Override
    public Act act(String task, String outcome) {
        return switch (outcome) {
            case SUBMIT -> Act.SUBMIT;
            case APPROVE -> Act.APPROVE;
            case RETURN -> Act.RETURN;
            case ACKNOWLEDGE -> Act.ACKNOWLEDGE;
            case APPEAL -> Act.APPEAL;
            case IMPROVE -> Act.IMPROVE;
            default -> throw new IllegalArgumentException("no such outcome: " + outcome);
        };
    }

    private Declaration find(BusinessKey about) {
        return declarations.require(new DeclarationId(about.id()));
    }
}
