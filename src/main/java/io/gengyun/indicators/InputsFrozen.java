package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import java.util.UUID;

/** The inputs of so many people have been frozen under one id. */
@AuditKind("InputsFrozen")
public record InputsFrozen(
        @Shown UUID freeze, @Shown int people, @Shown int measures) implements DomainEvent {

    @Override
    public String subject() {
        return "freeze:" + freeze;
    }
}
