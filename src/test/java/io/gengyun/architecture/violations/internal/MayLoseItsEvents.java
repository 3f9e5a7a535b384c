package io.gengyun.architecture.violations.internal;

import org.springframework.data.domain.AbstractAggregateRoot;

class MayLoseItsEvents extends AbstractAggregateRoot<MayLoseItsEvents> {

    void happen() {
        registerEvent("happened");
    }
}
