package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.DeclarationEvents.Countersigned;
import io.gengyun.appraisal.DeclarationEvents.DeadlineNear;
import io.gengyun.appraisal.DeclarationEvents.DecisionEscalated;
import io.gengyun.appraisal.DeclarationEvents.DeclarationEnded;
import io.gengyun.appraisal.DeclarationEvents.DeclarationReviewed;
import io.gengyun.appraisal.DeclarationEvents.DeclarationSubmitted;
import io.gengyun.appraisal.DeclarationEvents.ResultConfirmed;
import io.gengyun.appraisal.DeclarationEvents.ResultCorrected;
import io.gengyun.appraisal.DeclarationEvents.ResultResponded;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.appraisal.Stage;
import io.gengyun.appraisal.internal.model.CycleInputs.RawScore;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.persistence.Aggregate;
import io.gengyun.security.AccountId;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One employee's performance in one cycle, exactly one by a unique key. Its life: opening the cycle
 * makes it, with a raw score from frozen inputs, and it is DECLARING until the appraisee, HR in their
 * place or the deadline submits it. It is REVIEWING until an appraiser approves it, and a second
 * person too when the score is extreme; either may return it to DECLARING. Then its final score and
 * rating stand and it is RESPONDING until the appraisee acknowledges it (DONE), hands in an
 * improvement plan (IMPROVING, and DONE when the cycle closes), or appeals against one line, once
 * (APPEALING, and RESPONDING again after the decision). A cycle that closes ends it where it
 * stands.
 */
@Entity
@Table(schema = "appraisal", name = "declaration")
public class Declaration extends Aggregate<Declaration> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DeclarationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cycle_id"))
    private CycleId cycle;

    @Embedded
    private Appraisee appraisee;

    private String scorecard;
    private LocalDate scoredFrom;
    private LocalDate scoredTo;
    private int chunk;

    /** Its number among those opened one by one, null when its chunk succeeded. */
    private @Nullable Integer single;

    private boolean started;

    @Embedded
    private StageDeadline standing;

    @Embedded
    private @Nullable Scores scores;

    private boolean countersigning;

    private int linesWithoutData;
    private int levelsUp;
    private @Nullable String note;
    private @Nullable Instant approvedAt;
    private @Nullable Instant respondedAt;
    private @Nullable String response;
    private @Nullable String improvementPlan;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage endedIn;

    @Embedded
    private Involvement involvement;

    @SuppressWarnings("NullAway") // for JPA
    protected Declaration() {}

    public Declaration(CycleId cycle, Appraisee appraisee, String scorecard, Period scored, int chunk, Instant now) {
        id = new DeclarationId(Uuids.next());
        this.cycle = cycle;
        this.appraisee = appraisee;
        this.scorecard = scorecard;
        scoredFrom = scored.from();
        scoredTo = scored.to();
        this.chunk = chunk;
        standing = StageDeadline.at(Stage.DECLARING, now);
        involvement = new Involvement();
    }

    /** Its process starts, and the appraisee declares until this deadline. */
    public void start(Instant now, Deadline deadline) {
        if (started) {
            throw BusinessRefusal.conflict("appraisal.declaration.startedAlready", appraisee.name());
        }
        started = true;
        declare(now, deadline);
    }

    public void declare(Instant now, Deadline deadline) {
        require(Stage.DECLARING);
        standing = StageDeadline.in(Stage.DECLARING, now, deadline);
    }

    public void submit(AccountId by, @Nullable String note, Instant now) {
        require(Stage.DECLARING);
        this.note = note == null || note.isBlank() ? null : note.strip();
        submitted(by, now);
    }

    public void submitAsPrefilled(Instant now) {
        require(Stage.DECLARING);
        submitted(null, now);
    }

    private void submitted(@Nullable AccountId by, Instant now) {
        involvement.submitted(by, now);
        registerEvent(new DeclarationSubmitted(id, cycle, appraisee.employee(), by));
    }

    /** An appraiser is to decide, {@code levelsUp} levels above the supervisor. */
    public void review(int levelsUp, Instant now, Deadline deadline) {
        require(Stage.DECLARING, Stage.REVIEWING);
        this.levelsUp = levelsUp;
        countersigning = false;
        standing = StageDeadline.in(Stage.REVIEWING, now, deadline);
    }

    public void escalate(String task, Deadline deadline) {
        require(Stage.REVIEWING);
        levelsUp++;
        standing = standing.until(deadline);
        registerEvent(new DecisionEscalated(id, cycle, appraisee.employee(), task, levelsUp));
    }

    public void reviewed(AccountId by, boolean approved, Instant now) {
        require(Stage.REVIEWING);
        involvement.reviewedBy(by);
        returnUnless(approved, now);
        registerEvent(new DeclarationReviewed(id, cycle, appraisee.employee(), by, approved));
    }

    public void countersign(Deadline deadline) {
        require(Stage.REVIEWING);
        countersigning = true;
        levelsUp = 0;
        standing = standing.until(deadline);
    }

    public void countersigned(AccountId by, boolean approved, Instant now) {
        require(Stage.REVIEWING);
        involvement.countersignedBy(by);
        returnUnless(approved, now);
        registerEvent(new Countersigned(id, cycle, appraisee.employee(), by, approved));
    }

    private void returnUnless(boolean approved, Instant now) {
        countersigning = false;
        if (!approved) {
            standing = StageDeadline.at(Stage.DECLARING, now);
        }
    }

    public void confirm(@Nullable String rating, Instant now) {
        require(Stage.REVIEWING);
        scores = scores().approved(rating);
        approvedAt = now;
        registerEvent(new ResultConfirmed(id, cycle, appraisee.employee(), scores.finalScore(), rating));
    }

    public void respond(Instant now, Deadline deadline) {
        require(Stage.REVIEWING, Stage.APPEALING);
        standing = StageDeadline.in(Stage.RESPONDING, now, deadline);
    }

    public void acknowledge(@Nullable AccountId by, Instant now) {
        responded(by, PerformanceDeclaration.ACKNOWLEDGE, now);
        standing = StageDeadline.at(Stage.DONE, now);
    }

    public void improve(AccountId by, String plan, Instant now) {
        responded(by, PerformanceDeclaration.IMPROVE, now);
        improvementPlan = plan.strip();
        standing = StageDeadline.at(Stage.IMPROVING, now);
    }

    /**
     * Appeals against one line, until the stage's deadline; that there is one only is the caller's.
     */
    public Appeal appeal(AccountId by, String line, String ground, Instant now) {
        if (standing.due() != null && now.isAfter(standing.due())) {
            throw BusinessRefusal.refused("appraisal.appeal.deadlinePassed");
        }
        responded(by, PerformanceDeclaration.APPEAL, now);
        standing = StageDeadline.at(Stage.APPEALING, now);
        return new Appeal(new AppealId(Uuids.next()), id, line, ground, by, now);
    }

    private void responded(@Nullable AccountId by, String answer, Instant now) {
        require(Stage.RESPONDING);
        if (by != null && involvement.haveDecided(by)) {
            throw BusinessRefusal.forbidden("appraisal.respond.decided");
        }
        respondedAt = now;
        response = answer;
        registerEvent(new ResultResponded(id, cycle, appraisee.employee(), by, answer));
    }

    /** HR decides the appeal until this deadline. */
    public void appealDecidedUntil(Deadline deadline) {
        require(Stage.APPEALING);
        standing = standing.until(deadline);
    }

    public void appealDecided(AccountId by) {
        require(Stage.APPEALING);
        involvement.appealDecidedBy(by);
    }

    /** An upheld appeal gives another final score; what was final is kept. */
    public void correct(@Nullable BigDecimal score, @Nullable String rating) {
        require(Stage.APPEALING);
        BigDecimal before = scores().finalScore();
        scores = scores().corrected(score, rating);
        registerEvent(new ResultCorrected(id, cycle, appraisee.employee(), before, score, rating));
    }

    /**
     * Another raw score from inputs frozen again, until somebody has decided about the present one.
     */
    public void frozenAgain(RawScore raw) {
        if (approvedAt != null) {
            throw BusinessRefusal.refused("appraisal.refreeze.approved", appraisee.name());
        }
        if (awaitsCountersignature()) {
            throw BusinessRefusal.refused("appraisal.refreeze.decided", appraisee.name());
        }
        scores = scores().computed(raw.score());
        linesWithoutData = raw.linesWithoutData();
    }

    public void nearDeadline(String task) {
        if (standing.due() != null) {
            registerEvent(new DeadlineNear(id, cycle, appraisee.employee(), task, standing.due()));
        }
    }

    /** The cycle closes while this stage is open. */
    public void end(Instant now) {
        endedIn = standing.stage();
        standing = StageDeadline.at(Stage.DONE, now);
        registerEvent(new DeclarationEnded(id, cycle, appraisee.employee(), endedIn));
    }

    /** One of its tasks waits for somebody. */
    public void taskAssigned(AccountId holder) {
        involvement.holder(holder);
    }

    private void require(Stage... oneOf) {
        if (!Arrays.asList(oneOf).contains(standing.stage())) {
            throw BusinessRefusal.conflict("appraisal.declaration.movedOn", appraisee.name());
        }
    }

    /** Who took part in it. */
    public Involvement involvement() {
        return involvement;
    }

    /** An appraiser has approved the present score, and a second person is to sign. */
    public boolean awaitsCountersignature() {
        return standing.stage() == Stage.REVIEWING && countersigning;
    }

    public DeclarationId id() {
        return id;
    }

    public CycleId cycle() {
        return cycle;
    }

    public Appraisee appraisee() {
        return appraisee;
    }

    public EmployeeId employee() {
        return appraisee.employee();
    }

    public StageDeadline standing() {
        return standing;
    }

    public Scores scores() {
        return scores == null ? Scores.NONE : scores;
    }

    public String scorecard() {
        return scorecard;
    }

    public Period scored() {
        return new Period(scoredFrom, scoredTo);
    }

    public int levelsUp() {
        return levelsUp;
    }

    public boolean isApproved() {
        return approvedAt != null;
    }

    @Nullable
    public String note() {
        return note;
    }

    @Nullable
    public String improvementPlan() {
        return improvementPlan;
    }
}
