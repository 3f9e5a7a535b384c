package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;
import java.util.UUID;

/** The inputs of so many people have been frozen under one id. */
public record InputsFrozen(UUID freeze, int people, int measures) implements DomainEvent {

    @Override
    public String subject() {
        return "freeze:" + freeze;
    }
}
