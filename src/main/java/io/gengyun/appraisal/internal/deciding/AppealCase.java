package io.gengyun.appraisal.internal.deciding;

import static io.gengyun.appraisal.process.PerformanceAppeal.DISMISS;
import static io.gengyun.appraisal.process.PerformanceAppeal.UPHOLD;

import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.process.PerformanceAppeal;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.security.Access;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskPage.Outcome;
import io.gengyun.workflow.spi.TaskCase;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An appeal as the case behind the task of its process. */
@Component
class AppealCase implements TaskCase {

    private final AppealRepository appeals;
    private final DeclarationRepository declarations;
    private final CycleRepository cycles;
    private final Scoring scoring;
    private final Access access;
    private final Clock clock;

    AppealCase(
            AppealRepository appeals,
            DeclarationRepository declarations,
            CycleRepository cycles,
            Scoring scoring,
            Access access,
            Clock clock) {
        this.appeals = appeals;
        this.declarations = declarations;
        this.cycles = cycles;
        this.scoring = scoring;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public ProcessKey process() {
        return PerformanceAppeal.KEY;
    }

    /**
     * Excluded are all who have decided before, and whoever raised the appeal in a person's place.
     */
    @Override
    public Facts facts(String task, BusinessKey about) {
        Appeal appeal = find(about);
        Declaration declaration = declarations.require(appeal.declaration());
        String title = cycles.require(declaration.cycle()).name() + " · "
                + declaration.appraisee().name();
        Set<AccountId> excluded = new HashSet<>(declaration.involvement().deciders());
        excluded.add(appeal.raisedBy());
        return new Facts(new LocalizedText(title, title), declaration.employee(), excluded, 0);
    }

    @Override
    public boolean maySee(BusinessKey about) {
        return access.scope()
                .covers(declarations.require(find(about).declaration()).employee());
    }

    @Override
    public List<Outcome> outcomes(String task, BusinessKey about) {
        return List.of(new Outcome(UPHOLD, false, List.of("actual", "reason")), new Outcome(DISMISS, true, List.of()));
    }

    @Override
    public Map<String, Object> formData(String task, BusinessKey about) {
        Appeal appeal = find(about);
        Declaration declaration = declarations.require(appeal.declaration());
        Map<String, Object> data = new HashMap<>();
        data.put("ground", appeal.ground());
        scoring
                .scores(declaration.cycle().value(), List.of(declaration.employee()))
                .get(declaration.employee())
                .lines()
                .stream()
                .filter(line -> line.indicator().equals(appeal.line()))
                .findFirst()
                .ifPresent(line -> show(line, data));
        return data;
    }

    private void show(ScoredLine line, Map<String, Object> data) {
        data.put("line", line.name().in(access.user().language()));
        BigDecimal before = line.actualBefore() != null ? line.actualBefore() : line.actual();
        if (before != null) {
            data.put("before", before);
        }
    }

    @Override
    public Map<String, Object> complete(String task, BusinessKey about, Completion completion) {
        Appeal appeal = find(about);
        Declaration declaration = declarations.require(appeal.declaration());
        CurrentUser user = access.user();
        if (user.is(declaration.employee()) || user.account().equals(appeal.raisedBy())) {
            throw BusinessRefusal.forbidden("appraisal.decide.oneself");
        }
        declaration.appealDecided(user.account());
        if (completion.outcome().equals(UPHOLD)) {
            uphold(appeal, completion, user);
        } else {
            String opinion = completion.opinion();
            appeal.dismiss(opinion == null ? "" : opinion, user.account(), clock.instant());
        }
        appeals.save(appeal);
        return Map.of();
    }

    private void uphold(Appeal appeal, Completion completion, CurrentUser user) {
        Object actual = completion.fields().get("actual");
        Object reason = completion.fields().get("reason");
        if (!(actual instanceof BigDecimal corrected)) {
            throw field("actual", "appraisal.appeal.actualMissing");
        }
        if (reason == null || reason.toString().isBlank()) {
            throw field("reason", "appraisal.appeal.reasonMissing");
        }
        appeal.uphold(corrected, reason.toString(), user.account(), clock.instant());
    }

    private static BusinessRefusal field(String field, String key) {
        return new BusinessRefusal(BusinessRefusal.Kind.REFUSED, key, List.of(new FieldError(field, key)));
    }

    @Override
    public Act act(String task, String outcome) {
        return outcome.equals(UPHOLD) ? Act.UPHOLD : Act.DISMISS;
    }

    private Appeal find(BusinessKey about) {
        return appeals.require(new AppealId(about.id()));
    }
}
