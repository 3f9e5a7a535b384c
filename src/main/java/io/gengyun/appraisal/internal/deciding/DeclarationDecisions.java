package io.gengyun.appraisal.internal.deciding;

import static io.gengyun.appraisal.process.PerformanceDeclaration.ACKNOWLEDGE;
import static io.gengyun.appraisal.process.PerformanceDeclaration.APPEAL;
import static io.gengyun.appraisal.process.PerformanceDeclaration.APPROVE;
import static io.gengyun.appraisal.process.PerformanceDeclaration.IMPROVE;

import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.internal.model.LineOpinion;
import io.gengyun.appraisal.internal.model.LineOpinionRepository;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.workflow.Completion;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people decide about a declaration, as the user who finishes the task. */
@Component
class DeclarationDecisions {

    private final DeclarationRepository declarations;
    private final AppealRepository appeals;
    private final LineOpinionRepository opinions;
    private final Scoring scoring;
    private final Access access;
    private final Clock clock;

    DeclarationDecisions(
            DeclarationRepository declarations,
            AppealRepository appeals,
            LineOpinionRepository opinions,
            Scoring scoring,
            Access access,
            Clock clock) {
        this.declarations = declarations;
        this.appeals = appeals;
        this.opinions = opinions;
        this.scoring = scoring;
        this.access = access;
        this.clock = clock;
    }

    Map<String, Object> submit(Declaration declaration, Completion completion) {
        refuseLineOpinions(completion);
        declaration.submit(access.user().account(), text(completion, "note"), clock.instant());
        declarations.save(declaration);
        return Map.of();
    }

    Map<String, Object> review(Declaration declaration, Completion completion) {
        CurrentUser user = decider(declaration);
        boolean approved = completion.outcome().equals(APPROVE);
        keepOpinions(declaration, completion, user);
        declaration.reviewed(user.account(), approved, clock.instant());
        declarations.save(declaration);
        return score(declaration);
    }

    Map<String, Object> countersign(Declaration declaration, Completion completion) {
        CurrentUser user = decider(declaration);
        boolean approved = completion.outcome().equals(APPROVE);
        keepOpinions(declaration, completion, user);
        declaration.countersigned(user.account(), approved, clock.instant());
        declarations.save(declaration);
        return Map.of();
    }

    Map<String, Object> respond(Declaration declaration, Completion completion) {
        refuseLineOpinions(completion);
        return switch (completion.outcome()) {
            case ACKNOWLEDGE -> {
                declaration.acknowledge(access.user().account(), clock.instant());
                declarations.save(declaration);
                yield Map.of();
            }
            case IMPROVE -> {
                String plan = required(completion, "plan", "appraisal.improve.planMissing");
                declaration.improve(access.user().account(), plan, clock.instant());
                declarations.save(declaration);
                yield Map.of();
            }
            case APPEAL -> appeal(declaration, completion);
            default -> throw new IllegalArgumentException("no outcome: " + completion.outcome());
        };
    }

    private Map<String, Object> appeal(Declaration declaration, Completion completion) {
        if (appeals.findByDeclaration(declaration.id()).isPresent()) {
            throw BusinessRefusal.refused("appraisal.appeal.onlyOnce");
        }
        String line = required(completion, "line", "appraisal.appeal.lineMissing");
        String ground = required(completion, "ground", "appraisal.appeal.groundMissing");
        if (!lines(declaration).contains(line)) {
            throw field("line", "appraisal.appeal.noSuchLine", line);
        }
        Appeal appeal = appeals.save(declaration.appeal(access.user().account(), line, ground, clock.instant()));
        declarations.save(declaration);
        return Map.of(
                PerformanceDeclaration.APPEAL_ID, appeal.id().toString(),
                PerformanceDeclaration.APPEAL_KEY, appeal.id().businessKey().toString());
    }

    /** The user, who is never the one it is about. */
    private CurrentUser decider(Declaration declaration) {
        CurrentUser user = access.user();
        if (user.is(declaration.employee())) {
            throw BusinessRefusal.forbidden("appraisal.decide.oneself");
        }
        return user;
    }

    private void keepOpinions(Declaration declaration, Completion completion, CurrentUser user) {
        if (completion.lineOpinions().isEmpty()) {
            return;
        }
        Set<String> lines = lines(declaration);
        opinions.saveAll(completion.lineOpinions().stream()
                .filter(line -> !line.opinion().isBlank())
                .map(line -> opinion(declaration, line, lines, user))
                .toList());
    }

    private LineOpinion opinion(
            Declaration declaration, Completion.LineOpinion line, Set<String> lines, CurrentUser user) {
        if (!lines.contains(line.indicator())) {
            throw field("lineOpinions", "appraisal.opinion.noSuchLine", line.indicator());
        }
        return new LineOpinion(declaration.id(), line.indicator(), line.opinion(), user.account(), clock.instant());
    }

    private static void refuseLineOpinions(Completion completion) {
        if (!completion.lineOpinions().isEmpty()) {
            throw field("lineOpinions", "appraisal.opinion.onlyAppraisers");
        }
    }

    private Set<String> lines(Declaration declaration) {
        return scoring
                .scores(declaration.cycle().value(), List.of(declaration.employee()))
                .get(declaration.employee())
                .lines()
                .stream()
                .map(ScoredLine::indicator)
                .collect(Collectors.toSet());
    }

    /** The score as a process variable: a number, null without a score. */
    private static Map<String, Object> score(Declaration declaration) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(PerformanceDeclaration.SCORE, declaration.scores().proposedNumber());
        return variables;
    }

    private static String required(Completion completion, String field, String key) {
        String text = text(completion, field);
        if (text == null || text.isBlank()) {
            throw field(field, key);
        }
        return text.strip();
    }

    private static @Nullable String text(Completion completion, String field) {
        Object value = completion.fields().get(field);
        return value == null ? null : value.toString();
    }

    private static BusinessRefusal field(String field, String key, Object... arguments) {
        return new BusinessRefusal(
                BusinessRefusal.Kind.REFUSED, key, List.of(new FieldError(field, key, arguments)), arguments);
    }
}
