package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** A new version of an indicator stands in the library. */
@AuditKind("IndicatorChanged")
public record IndicatorChanged(@Shown String key, @Shown int version) implements DomainEvent {

    @Override
    public String subject() {
        return "indicator:" + key;
    }
}
