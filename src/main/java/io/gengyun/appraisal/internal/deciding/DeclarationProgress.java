package io.gengyun.appraisal.internal.deciding;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.internal.model.CycleRepository;
import io.gengyun.appraisal.internal.model.Deadline;
import io.gengyun.appraisal.internal.model.DeadlineCalendar;
import io.gengyun.appraisal.internal.model.Declaration;
import io.gengyun.appraisal.internal.model.DeclarationRepository;
import io.gengyun.appraisal.internal.model.Ratings;
import io.gengyun.appraisal.process.DeclarationSteps;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.ApprovalWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A declaration moved on by its process. */
@Component("declarationSteps")
@Transactional
class DeclarationProgress implements DeclarationSteps {

    private final DeclarationRepository declarations;
    private final CycleRepository cycles;
    private final DeadlineCalendar calendar;
    private final Ratings ratings;
    private final ApprovalWriter record;
    private final Clock clock;

    DeclarationProgress(
            DeclarationRepository declarations,
            CycleRepository cycles,
            DeadlineCalendar calendar,
            Ratings ratings,
            ApprovalWriter record,
            Clock clock) {
        this.declarations = declarations;
        this.cycles = cycles;
        this.calendar = calendar;
        this.ratings = ratings;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public Date startDeclaring(String id) {
        Declaration declaration = find(id);
        if (declaration.standing().due() == null) {
            Deadline deadline = deadline(declaration, Deadlines::declare);
            declaration.declare(clock.instant(), deadline);
        }
        return due(declaration);
    }

    @Override
    public void submitAsPrefilled(String id) {
        Declaration declaration = find(id);
        declaration.submitAsPrefilled(clock.instant());
        automatic(declaration, PerformanceDeclaration.TASK_DECLARE, Act.TIMEOUT, Map.of());
    }

    @Override
    public Date startReview(String id) {
        Declaration declaration = find(id);
        declaration.review(
                ratings.levelsUp(declaration.appraisee()), clock.instant(), deadline(declaration, Deadlines::review));
        return due(declaration);
    }

    @Override
    public Date startCountersign(String id) {
        Declaration declaration = find(id);
        declaration.countersign(deadline(declaration, Deadlines::review));
        return due(declaration);
    }

    @Override
    public Date escalate(String id, String task) {
        Declaration declaration = find(id);
        declaration.escalate(task, deadline(declaration, Deadlines::review));
        automatic(declaration, task, Act.ESCALATE, Map.of("levelsUp", declaration.levelsUp()));
        return due(declaration);
    }

    @Override
    public void confirm(String id) {
        Declaration declaration = find(id);
        declaration.confirm(ratings.of(declaration.scores().proposed()), clock.instant());
        declarations.save(declaration);
    }

    @Override
    public Date startResponding(String id) {
        Declaration declaration = find(id);
        declaration.respond(clock.instant(), deadline(declaration, Deadlines::respond));
        return due(declaration);
    }

    @Override
    public void acknowledgeByDeadline(String id) {
        Declaration declaration = find(id);
        declaration.acknowledge(null, clock.instant());
        automatic(declaration, PerformanceDeclaration.TASK_RESPOND, Act.TIMEOUT, Map.of());
    }

    @Override
    public Date reminder(String id) {
        Instant reminder = find(id).standing().reminder();
        return Date.from(Objects.requireNonNull(reminder, "a stage without a deadline"));
    }

    @Override
    public void remind(String id, String task) {
        Declaration declaration = find(id);
        declaration.nearDeadline(task);
        automatic(declaration, task, Act.REMIND, Map.of());
    }

    private void automatic(Declaration declaration, String task, Act act, Map<String, Object> details) {
        declarations.save(declaration);
        record.automatic(declaration.id().businessKey(), task, act, null, details);
    }

    private Deadline deadline(Declaration declaration, ToIntFunction<Deadlines> stage) {
        return calendar.in(stage.applyAsInt(cycles.require(declaration.cycle()).deadlines()));
    }

    private static Date due(Declaration declaration) {
        return Date.from(Objects.requireNonNull(declaration.standing().due(), "a stage without a deadline"));
    }

    private Declaration find(String id) {
        return declarations.require(DeclarationId.of(id));
    }
}
