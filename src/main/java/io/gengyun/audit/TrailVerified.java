package io.gengyun.audit;

import io.gengyun.shared.DomainEvent;

/** Somebody has begun to verify the trail up to this seal. */
public record TrailVerified(long seal) implements DomainEvent {

    @Override
    public String subject() {
        return "audit-trail:" + seal;
    }
}
