package io.gengyun.appraisal;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Readers;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.EmployeeId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to one person's declaration and result. */
public final class DeclarationEvents {

    private DeclarationEvents() {}

    /** Something about one declaration. */
    public interface DeclarationEvent extends DomainEvent {

        DeclarationId declaration();

        @Override
        default String subject() {
            return declaration().businessKey().toString();
        }
    }

    /**
     * A declaration was handed in for review.
     *
     * @param by who did it: the appraisee, or HR in their place; null when the deadline did
     */
    @AuditKind("DeclarationSubmitted")
    public record DeclarationSubmitted(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown @Nullable AccountId by)
            implements DeclarationEvent {}

    /** An appraiser has decided. */
    @AuditKind("DeclarationReviewed")
    public record DeclarationReviewed(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown AccountId by,
            @Shown boolean approved)
            implements DeclarationEvent {}

    /** The second person has decided about an extreme score. */
    @AuditKind("Countersigned")
    public record Countersigned(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown AccountId by,
            @Shown boolean approved)
            implements DeclarationEvent {}

    /** Nobody decided in time; the task goes one level further up. */
    @AuditKind("DecisionEscalated")
    public record DecisionEscalated(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown String task,
            @Shown int levelsUp)
            implements DeclarationEvent {}

    /** The deadline of an open task is near. */
    @AuditKind("DeadlineNear")
    public record DeadlineNear(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown String task,
            @Shown Instant due)
            implements DeclarationEvent {}

    /** The result is approved; score and rating are null only without any data. */
    @AuditKind("ResultConfirmed")
    public record ResultConfirmed(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown(Readers.OF_RESULTS) @Nullable BigDecimal score,
            @Shown(Readers.OF_RESULTS) @Nullable String rating)
            implements DeclarationEvent {}

    /**
     * The result was answered.
     *
     * @param by who did it; null when the deadline counted as acknowledgement
     * @param response {@code acknowledge}, {@code appeal} or {@code improve}
     */
    @AuditKind("ResultResponded")
    public record ResultResponded(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown @Nullable AccountId by,
            @Shown String response)
            implements DeclarationEvent {}

    /** An upheld appeal has changed a result. */
    @AuditKind("ResultCorrected")
    public record ResultCorrected(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown(Readers.OF_RESULTS) @Nullable BigDecimal before,
            @Shown(Readers.OF_RESULTS) @Nullable BigDecimal after,
            @Shown(Readers.OF_RESULTS) @Nullable String rating)
            implements DeclarationEvent {}

    /** The cycle closed while this stage was still open. */
    @AuditKind("DeclarationEnded")
    public record DeclarationEnded(
            @Shown DeclarationId declaration,
            @Shown CycleId cycle,
            @Shown EmployeeId employee,
            @Shown Stage endedIn) implements DeclarationEvent {}
}
