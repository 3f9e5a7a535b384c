package io.gengyun.customers.internal;

import io.gengyun.customers.ContactEvents.ContactAdded;
import io.gengyun.customers.ContactEvents.ContactChanged;
import io.gengyun.customers.ContactEvents.ContactRemoved;
import io.gengyun.customers.ContactId;
import io.gengyun.customers.Contacts.ContactDraft;
import io.gengyun.customers.CustomerId;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person whom one talks to at a customer. Whoever keeps the customer's contacts adds them, changes
 * them and removes them; of two who change the same one at the same time, the second is told.
 */
@Entity
@Table(schema = "customers", name = "contact")
class Contact extends Aggregate<Contact> {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 1000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ContactId id;

    @Column(name = "customer_id")
    private UUID customer;

    private String name;
    private @Nullable String position;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String note;

    @Version
    private @Nullable Long version;

    Contact(ContactId id, CustomerId customer, ContactDraft draft) {
        this.id = id;
        this.customer = customer.value();
        take(draft);
        registerEvent(new ContactAdded(id, customer, name));
    }

    /** For the persistence only. */
    protected Contact() {}

    CustomerId customer() {
        return new CustomerId(customer);
    }

    /** Refused when somebody else has changed it since the version that was looked at. */
    Contact change(long seen, ContactDraft draft) {
        if (version == null || version != seen) {
            throw BusinessRefusal.conflict("customers.contact.changed");
        }
        take(draft);
        registerEvent(new ContactChanged(id, customer(), name));
        return this;
    }

    Contact remove() {
        registerEvent(new ContactRemoved(id, customer()));
        return this;
    }

    private void take(ContactDraft draft) {
        List<FieldError> wrong = violations(draft);
        if (!wrong.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "customers.contact.incomplete", wrong);
        }
        name = draft.name().strip();
        position = words(draft.position());
        phone = words(draft.phone());
        email = words(draft.email());
        note = words(draft.note());
    }

    private static List<FieldError> violations(ContactDraft draft) {
        List<FieldError> wrong = new ArrayList<>();
        if (draft.name().isBlank()) {
            wrong.add(new FieldError("name", "customers.contact.nameless"));
        }
        boolean tooLong = Stream.of(draft.name(), draft.position(), draft.phone(), draft.email())
                .anyMatch(one -> one != null && one.strip().length() > LONGEST);
        if (tooLong) {
            wrong.add(new FieldError("name", "customers.visit.tooLong", LONGEST));
        }
        if (draft.note() != null && draft.note().strip().length() > LONGEST_NOTE) {
            wrong.add(new FieldError("note", "customers.visit.tooLong", LONGEST_NOTE));
        }
        if (draft.email() != null && !draft.email().isBlank() && !draft.email().contains("@")) {
            wrong.add(new FieldError("email", "customers.contact.email.wrong"));
        }
        return wrong;
    }

    private static @Nullable String words(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
