package io.gengyun.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people whom one talks to at a customer. Who sees the customer sees them and keeps them up to
 * date.
 */
public interface Contacts {

    /** A contact; {@code version} counts the changes. */
    record ContactRecord(ContactId id, long version, ContactDraft draft) {}

    /** What is written about a contact; the name is needed. */
    record ContactDraft(
            String name,
            @Nullable String position,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String note) {}

    /** By name. */
    List<ContactRecord> of(CustomerId customer);

    ContactId add(CustomerId customer, ContactDraft draft);

    /** Changes a contact unless somebody else has since the version that was looked at. */
    void change(ContactId contact, long version, ContactDraft draft);

    /** Nothing happens when the contact is gone already. */
    void remove(ContactId contact);
}
