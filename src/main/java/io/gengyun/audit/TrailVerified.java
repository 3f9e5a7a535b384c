package io.gengyun.audit;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** Somebody has begun to verify the trail up to this seal. */
@AuditKind("TrailVerified")
public record TrailVerified(@Shown long seal) implements DomainEvent {

    @Override
    public String subject() {
        return "audit-trail:" + seal;
    }
}
