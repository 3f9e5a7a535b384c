package io.gengyun.customers.internal;

import io.gengyun.customers.ContactId;
import io.gengyun.customers.Contacts;
import io.gengyun.customers.CustomerId;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Uuids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts in the database. */
@Component
@Transactional
class PersistentContacts implements Contacts {

    /** A visit that was entered today, and its need, are no dealing yet. */
    private static final String SIGHT = """
            select case
                when :everybody or c.owner_id = any(:employees) then 'KEEPING'
                when not dealt.yes then 'NONE'
                when c.owner_id is null then 'KEEPING'
                else 'READING' end
            from customers.customer c
            cross join lateral (select
                exists (select from customers.deal
                        where customer_id = c.id and employee_id = any(:employees))
                or exists (select from customers.sales_order
                           where customer_id = c.id and employee_id = any(:employees))
                or exists (select from customers.visit
                           where customer_id = c.id and employee_id = any(:employees)
                             and (entered_at is null or entered_at < :midnight))
                or exists (select from customers.need
                           where customer_id = c.id and employee_id = any(:employees)
                             and visit_id is null) as yes) dealt
            where c.id = :customer""";

    private final Access access;
    private final ContactRepository contacts;
    private final JdbcClient database;
    private final Clock clock;

    PersistentContacts(Access access, ContactRepository contacts, JdbcClient database, Clock clock) {
        this.access = access;
        this.contacts = contacts;
        this.clock = clock;
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ContactRecord> of(CustomerId customer) {
        if (visibility(customer) == Visibility.NONE) {
            throw BusinessRefusal.notFound("customers.contact.notThere");
        }
        return database.sql("""
                        select id, version, name as draft_name, position as draft_position,
                               phone as draft_phone, email as draft_email, note as draft_note
                        from customers.contact where customer_id = ? order by name, id""").param(customer).query(ContactRecord.class).list();
    }

    @Override
    public ContactId add(CustomerId customer, ContactDraft draft) {
        requireKeeping(customer);
        ContactId id = new ContactId(Uuids.next());
        contacts.saveAndFlush(new Contact(id, customer, draft));
        return id;
    }

    @Override
    public void change(ContactId id, long version, ContactDraft draft) {
        Contact contact =
                contacts.findById(id).orElseThrow(() -> BusinessRefusal.notFound("customers.contact.notThere"));
        requireKeeping(contact.customer());
        contacts.saveAndFlush(contact.change(version, draft));
    }

    @Override
    public void remove(ContactId id) {
        contacts.findById(id).ifPresent(contact -> {
            requireKeeping(contact.customer());
            contacts.delete(contact.remove());
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Visibility visibility(CustomerId customer) {
        DataScope scope = access.scope();
        return database.sql(SIGHT)
                .param("customer", customer)
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("midnight", midnight())
                .query(Visibility.class)
                .optional()
                .orElse(Visibility.NONE);
    }

    private Instant midnight() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private void requireKeeping(CustomerId customer) {
        switch (visibility(customer)) {
            case NONE -> throw BusinessRefusal.notFound("customers.contact.notThere");
            case READING -> throw BusinessRefusal.forbidden("customers.contact.others");
            case KEEPING -> {}
        }
    }
}
