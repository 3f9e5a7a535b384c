package io.gengyun.customers;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** What happens to contacts; how to reach them is not told. */
public final class ContactEvents {

    private ContactEvents() {}

    /** A contact has been written down. */
    @AuditKind("ContactAdded")
    public record ContactAdded(
            @Shown ContactId contact,
            @Shown CustomerId customer,
            @Shown String name) implements DomainEvent {

        @Override
        public String subject() {
            return "customer:" + customer;
        }
    }

    /** A contact has been changed. */
    @AuditKind("ContactChanged")
    public record ContactChanged(
            @Shown ContactId contact,
            @Shown CustomerId customer,
            @Shown String name) implements DomainEvent {

        @Override
        public String subject() {
            return "customer:" + customer;
        }
    }

    /** A contact has been removed. */
    @AuditKind("ContactRemoved")
    public record ContactRemoved(
            @Shown ContactId contact, @Shown CustomerId customer) implements DomainEvent {

        @Override
        public String subject() {
            return "customer:" + customer;
        }
    }
}
