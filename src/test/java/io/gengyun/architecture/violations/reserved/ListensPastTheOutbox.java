package io.gengyun.architecture.violations.reserved;

import io.gengyun.shared.DomainEvent;
import org.springframework.transaction.event.TransactionalEventListener;

class ListensPastTheOutbox {
    @TransactionalEventListener
    void on(DomainEvent event) {}
}
