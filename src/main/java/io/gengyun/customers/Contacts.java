package io.gengyun.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people whom one talks to at a customer. The owner, who leads them, HR and executives keep them
 * up to date; with a customer whom nobody owns, so does who deals with them. They show to these, and
 * to who has dealt with the customer before today, so that writing down a visit opens nothing.
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

    /** What a reader may do with a customer's contacts. */
    enum Visibility {
        NONE,
        READING,
        KEEPING
    }

    Visibility visibility(CustomerId customer);

    /** By name. */
    List<ContactRecord> of(CustomerId customer);

    ContactId add(CustomerId customer, ContactDraft draft);

    /** Changes a contact unless somebody else has since the version that was looked at. */
    void change(ContactId contact, long version, ContactDraft draft);

    /** Nothing happens when the contact is gone already. */
    void remove(ContactId contact);
}
