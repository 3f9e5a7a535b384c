package io.gengyun.appraisal.internal.deciding;

import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.internal.model.AccountNames;
import io.gengyun.appraisal.internal.model.Appeal;
import io.gengyun.appraisal.internal.model.AppealRepository;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Deadline;
import io.gengyun.appraisal.internal.model.DeadlineCalendar;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.internal.model.Ratings;
import io.gengyun.appraisal.internal.model.StageDeadline;
import io.gengyun.appraisal.process.AppealSteps;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.ApprovalWriter;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An appeal moved on by its process. */
@Component("appealSteps")
@Transactional
class AppealProgress implements AppealSteps {

    private final AppealRepository appeals;
    private final DeclarationRepository declarations;
    private final CycleRepository cycles;
    private final DeadlineCalendar calendar;
    private final Scoring scoring;
    private final Ratings ratings;
    private final AccountNames names;
    private final ApprovalWriter record;

    AppealProgress(
            AppealRepository appeals,
            DeclarationRepository declarations,
            CycleRepository cycles,
            DeadlineCalendar calendar,
            Scoring scoring,
            Ratings ratings,
            AccountNames names,
            ApprovalWriter record) {
        this.appeals = appeals;
        this.declarations = declarations;
        this.cycles = cycles;
        this.calendar = calendar;
        this.scoring = scoring;
        this.ratings = ratings;
        this.names = names;
        this.record = record;
    }

    @Override
    public Date startDeciding(String id) {
        return newDeadline(find(id));
    }

    @Override
    public Date escalate(String id, String task) {
        Appeal appeal = find(id);
        appeal.escalate();
        appeals.save(appeal);
        record.automatic(appeal.id().businessKey(), task, Act.ESCALATE, null, Map.of());
        return newDeadline(appeal);
    }

    private Date newDeadline(Appeal appeal) {
        Declaration declaration = declarations.require(appeal.declaration());
        Deadline deadline =
                calendar.in(cycles.require(declaration.cycle()).deadlines().appeal());
        declaration.appealDecidedUntil(deadline);
        return Date.from(deadline.due());
    }

    @Override
    public void correct(String id) {
        Appeal appeal = find(id);
        Declaration declaration = declarations.require(appeal.declaration());
        BigDecimal actual = Objects.requireNonNull(appeal.actualAfter(), "an appeal not upheld");
        String reason = Objects.requireNonNull(appeal.decisionReason(), "an appeal not decided");
        String by = names.of(Objects.requireNonNull(appeal.decidedBy(), "an appeal not decided"));
        BigDecimal actualBefore = actualOf(sheet(declaration), appeal.line());
        scoring.correct(declaration.cycle().value(), declaration.employee(), appeal.line(), actual, reason, by);
        BigDecimal before = declaration.scores().finalScore();
        BigDecimal after = sheet(declaration).score();
        declaration.correct(after, ratings.of(after));
        appeal.corrected(actualBefore, before, after);
        declarations.save(declaration);
        appeals.save(appeal);
    }

    private ScoreSheet sheet(Declaration declaration) {
        return Objects.requireNonNull(
                scoring.scores(declaration.cycle().value(), List.of(declaration.employee()))
                        .get(declaration.employee()),
                "nothing frozen");
    }

    private static @Nullable BigDecimal actualOf(ScoreSheet sheet, String line) {
        return sheet.lines().stream()
                .filter(scored -> scored.indicator().equals(line))
                .map(ScoredLine::actual)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Date reminder(String id) {
        return Date.from(Objects.requireNonNull(standing(find(id)).reminder(), "an appeal without a deadline"));
    }

    @Override
    public void remind(String id, String task) {
        Appeal appeal = find(id);
        appeal.nearDeadline(Objects.requireNonNull(standing(appeal).due(), "an appeal without a deadline"));
        appeals.save(appeal);
        record.automatic(appeal.id().businessKey(), task, Act.REMIND, null, Map.of());
    }

    private StageDeadline standing(Appeal appeal) {
        return declarations.require(appeal.declaration()).standing();
    }

    private Appeal find(String id) {
        return appeals.require(AppealId.of(id));
    }
}
