package io.gengyun.customers.internal;

import io.gengyun.customers.ContactId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The contacts as aggregates, to be added, changed and removed one at a time. */
interface ContactRepository extends Repository<Contact, ContactId> {

    Contact saveAndFlush(Contact contact);

    Optional<Contact> findById(ContactId id);

    void delete(Contact contact);
}
