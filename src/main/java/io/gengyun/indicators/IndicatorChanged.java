package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;

/** A new version of an indicator stands in the library. */
public record IndicatorChanged(String key, int version) implements DomainEvent {

    @Override
    public String subject() {
        return "indicator:" + key;
    }
}
