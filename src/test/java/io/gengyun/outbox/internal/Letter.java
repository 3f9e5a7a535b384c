package io.gengyun.outbox.internal;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** An event that a listener works on after the commit. */
@AuditKind("test.letter")
record Letter(@Shown String text) implements DomainEvent {

    @Override
    public String subject() {
        return "letter:" + text;
    }
}
