package io.gengyun.appraisal;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Readers;
import io.gengyun.shared.DomainEvent.Shown;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an appeal. */
public final class AppealEvents {

    private AppealEvents() {}

    /** Something about one appeal. */
    public interface AppealEvent extends DomainEvent {

        AppealId appeal();

        @Override
        default String subject() {
            return appeal().businessKey().toString();
        }
    }

    /** A person objects to one line of the result. */
    @AuditKind("AppealRaised")
    public record AppealRaised(
            @Shown AppealId appeal,
            @Shown DeclarationId declaration,
            @Shown String line,
            @Shown(Readers.OF_RESULTS) String ground,
            @Shown AccountId by)
            implements AppealEvent {}

    /**
     * Nobody decided in time; the task is open again to everybody of HR who has not decided before.
     */
    @AuditKind("AppealEscalated")
    public record AppealEscalated(
            @Shown AppealId appeal, @Shown DeclarationId declaration) implements AppealEvent {}

    /** The deadline of the decision is near. */
    @AuditKind("AppealDeadlineNear")
    public record AppealDeadlineNear(
            @Shown AppealId appeal,
            @Shown DeclarationId declaration,
            @Shown Instant due) implements AppealEvent {}

    /** HR has decided; {@code actual} is the corrected actual of an upheld appeal. */
    @AuditKind("AppealDecided")
    public record AppealDecided(
            @Shown AppealId appeal,
            @Shown DeclarationId declaration,
            @Shown boolean upheld,
            @Shown(Readers.OF_RESULTS) @Nullable BigDecimal actual,
            @Shown(Readers.OF_RESULTS) String reason,
            @Shown AccountId by)
            implements AppealEvent {}
}
