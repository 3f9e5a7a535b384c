package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.AppealEvents.AppealDeadlineNear;
import io.gengyun.appraisal.AppealEvents.AppealDecided;
import io.gengyun.appraisal.AppealEvents.AppealEscalated;
import io.gengyun.appraisal.AppealEvents.AppealRaised;
import io.gengyun.appraisal.AppealId;
import io.gengyun.appraisal.DeclarationId;
import io.gengyun.persistence.Aggregate;
import io.gengyun.security.AccountId;
import io.gengyun.shared.BusinessRefusal;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's objection to one line of their result, one for a result. Its life: OPEN until somebody
 * of HR who has not decided before upholds it with a corrected actual (UPHELD) or dismisses it
 * (DISMISSED); a cycle that closes meanwhile ends it undecided (ENDED).
 */
@Entity
@Table(schema = "appraisal", name = "appeal")
public class Appeal extends Aggregate<Appeal> {

    /** Life of an appeal. */
    public enum State {
        OPEN,
        UPHELD,
        DISMISSED,
        ENDED
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AppealId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "declaration_id"))
    private DeclarationId declaration;

    private String line;
    private String ground;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant raisedAt;
    private UUID raisedBy;
    private @Nullable String decisionReason;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable BigDecimal actualBefore;
    private @Nullable BigDecimal actualAfter;
    private @Nullable BigDecimal scoreBefore;
    private @Nullable BigDecimal scoreAfter;

    @SuppressWarnings("NullAway") // for JPA
    protected Appeal() {}

    Appeal(AppealId id, DeclarationId declaration, String line, String ground, AccountId by, Instant now) {
        this.id = id;
        this.declaration = declaration;
        this.line = line;
        this.ground = ground.strip();
        state = State.OPEN;
        raisedAt = now;
        raisedBy = by.value();
        registerEvent(new AppealRaised(id, declaration, line, this.ground, by));
    }

    public void uphold(BigDecimal actual, String reason, AccountId by, Instant now) {
        decide(State.UPHELD, reason, by, now);
        actualAfter = actual;
        registerEvent(new AppealDecided(id, declaration, true, actual, reason, by));
    }

    public void dismiss(String opinion, AccountId by, Instant now) {
        decide(State.DISMISSED, opinion, by, now);
        registerEvent(new AppealDecided(id, declaration, false, null, opinion, by));
    }

    private void decide(State decision, String reason, AccountId by, Instant now) {
        requireOpen();
        state = decision;
        decisionReason = reason.strip();
        decidedBy = by.value();
        decidedAt = now;
    }

    /** What the correction changed. */
    public void corrected(
            @Nullable BigDecimal actualBefore, @Nullable BigDecimal scoreBefore, @Nullable BigDecimal scoreAfter) {
        this.actualBefore = actualBefore;
        this.scoreBefore = scoreBefore;
        this.scoreAfter = scoreAfter;
    }

    public void escalate() {
        requireOpen();
        registerEvent(new AppealEscalated(id, declaration));
    }

    public void nearDeadline(Instant due) {
        registerEvent(new AppealDeadlineNear(id, declaration, due));
    }

    /** The cycle closes before a decision. */
    public void end() {
        requireOpen();
        state = State.ENDED;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw BusinessRefusal.conflict("appraisal.appeal.decidedAlready");
        }
    }

    public AppealId id() {
        return id;
    }

    public DeclarationId declaration() {
        return declaration;
    }

    public State state() {
        return state;
    }

    public String line() {
        return line;
    }

    public String ground() {
        return ground;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public AccountId raisedBy() {
        return new AccountId(raisedBy);
    }

    @Nullable
    public String decisionReason() {
        return decisionReason;
    }

    @Nullable
    public Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    public AccountId decidedBy() {
        return decidedBy == null ? null : new AccountId(decidedBy);
    }

    @Nullable
    public BigDecimal actualBefore() {
        return actualBefore;
    }

    @Nullable
    public BigDecimal actualAfter() {
        return actualAfter;
    }

    @Nullable
    public BigDecimal scoreBefore() {
        return scoreBefore;
    }

    @Nullable
    public BigDecimal scoreAfter() {
        return scoreAfter;
    }
}
