package io.gengyun.appraisal;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
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
     * @param by who did it: the appraisee, or HR in his place; null when the deadline did
     */
    public record DeclarationSubmitted(
            DeclarationId declaration,
            CycleId cycle,
            EmployeeId employee,
            @Nullable AccountId by) implements DeclarationEvent {}

    /** An appraiser has decided. */
    public record DeclarationReviewed(
            DeclarationId declaration, CycleId cycle, EmployeeId employee, AccountId by, boolean approved)
            implements DeclarationEvent {}

    /** The second person has decided about an extreme score. */
    public record Countersigned(
            DeclarationId declaration, CycleId cycle, EmployeeId employee, AccountId by, boolean approved)
            implements DeclarationEvent {}

    /** Nobody decided in time; the task goes one level further up. */
    public record DecisionEscalated(
            DeclarationId declaration, CycleId cycle, EmployeeId employee, String task, int levelsUp)
            implements DeclarationEvent {}

    /** The deadline of an open task is near. */
    public record DeadlineNear(DeclarationId declaration, CycleId cycle, EmployeeId employee, String task, Instant due)
            implements DeclarationEvent {}

    /** The result is approved; score and rating are null only without any data. */
    public record ResultConfirmed(
            DeclarationId declaration,
            CycleId cycle,
            EmployeeId employee,
            @Nullable BigDecimal score,
            @Nullable String rating)
            implements DeclarationEvent {}

    /**
     * The result was answered.
     *
     * @param by who did it; null when the deadline counted as acknowledgement
     * @param response {@code acknowledge}, {@code appeal} or {@code improve}
     */
    public record ResultResponded(
            DeclarationId declaration,
            CycleId cycle,
            EmployeeId employee,
            @Nullable AccountId by,
            String response) implements DeclarationEvent {}

    /** An upheld appeal has changed a result. */
    public record ResultCorrected(
            DeclarationId declaration,
            CycleId cycle,
            EmployeeId employee,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String rating)
            implements DeclarationEvent {}

    /** The cycle closed while this stage was still open. */
    public record DeclarationEnded(DeclarationId declaration, CycleId cycle, EmployeeId employee, Stage endedIn)
            implements DeclarationEvent {}
}
