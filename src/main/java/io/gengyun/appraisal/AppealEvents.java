package io.gengyun.appraisal;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
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
    public record AppealRaised(AppealId appeal, DeclarationId declaration, String line, String ground, AccountId by)
            implements AppealEvent {}

    /**
     * Nobody decided in time; the task is open again to everybody of HR who has not decided before.
     */
    public record AppealEscalated(AppealId appeal, DeclarationId declaration) implements AppealEvent {}

    /** The deadline of the decision is near. */
    public record AppealDeadlineNear(AppealId appeal, DeclarationId declaration, Instant due) implements AppealEvent {}

    /** HR has decided; {@code actual} is the corrected actual of an upheld appeal. */
    public record AppealDecided(
            AppealId appeal,
            DeclarationId declaration,
            boolean upheld,
            @Nullable BigDecimal actual,
            String reason,
            AccountId by)
            implements AppealEvent {}
}
