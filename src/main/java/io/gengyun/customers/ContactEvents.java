package io.gengyun.customers;

import io.gengyun.shared.DomainEvent;

/** What happens to contacts; how to reach them is not told. */
public final class ContactEvents {

    private ContactEvents() {}

    /** A contact has been written down. */
    public record ContactAdded(ContactId contact, CustomerId customer, String name) implements DomainEvent {

        @Override
        public String subject() {
            return "customer:" + customer;
        }
    }

    /** A contact has been changed. */
    public record ContactChanged(ContactId contact, CustomerId customer, String name) implements DomainEvent {

        @Override
        public String subject() {
            return "customer:" + customer;
        }
    }

    /** A contact has been removed. */
    public record ContactRemoved(ContactId contact, CustomerId customer) implements DomainEvent {

        @Override
        public String subject() {
            return "customer:" + customer;
        }
    }
}
