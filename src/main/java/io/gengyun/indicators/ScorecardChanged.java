package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;

/** A new version of a scorecard stands. */
public record ScorecardChanged(String key, int version) implements DomainEvent {

    @Override
    public String subject() {
        return "scorecard:" + key;
    }
}
