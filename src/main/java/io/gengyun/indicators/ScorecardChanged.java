package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** A new version of a scorecard stands. */
@AuditKind("ScorecardChanged")
public record ScorecardChanged(@Shown String key, @Shown int version) implements DomainEvent {

    @Override
    public String subject() {
        return "scorecard:" + key;
    }
}
