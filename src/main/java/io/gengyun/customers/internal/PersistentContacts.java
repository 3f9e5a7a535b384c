package io.gengyun.customers.internal;

import io.gengyun.customers.ContactEvents.ContactAdded;
import io.gengyun.customers.ContactEvents.ContactChanged;
import io.gengyun.customers.ContactEvents.ContactRemoved;
import io.gengyun.customers.ContactId;
import io.gengyun.customers.Contacts;
import io.gengyun.customers.CustomerId;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Uuids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts in the database. */
@Component
@Transactional
class PersistentContacts implements Contacts {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 1000;

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
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersistentContacts(Access access, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.access = access;
        this.clock = clock;
        this.database = database;
        this.events = events;
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
                        from customers.contact where customer_id = ? order by name, id""")
                .param(customer.value())
                .query(ContactRecord.class)
                .list();
    }

    @Override
    public ContactId add(CustomerId customer, ContactDraft draft) {
        requireKeeping(customer);
        check(draft);
        ContactId id = new ContactId(Uuids.next());
        values("""
                        insert into customers.contact
                            (id, customer_id, name, position, phone, email, note, version)
                        values (:id, :customer, :name, :position, :phone, :email, :note, 0)""", id, draft).param("customer", customer.value()).update();
        events.publishEvent(new ContactAdded(id, customer, draft.name().strip()));
        return id;
    }

    @Override
    public void change(ContactId contact, long version, ContactDraft draft) {
        CustomerId customer =
                customerOf(contact).orElseThrow(() -> BusinessRefusal.notFound("customers.contact.notThere"));
        requireKeeping(customer);
        check(draft);
        int changed = values("""
                                update customers.contact
                                set name = :name, position = :position, phone = :phone,
                                    email = :email, note = :note, version = version + 1
                                where id = :id and version = :version""", contact, draft).param("version", version).update();
        if (changed == 0) {
            throw BusinessRefusal.conflict("customers.contact.changed");
        }
        events.publishEvent(new ContactChanged(contact, customer, draft.name().strip()));
    }

    @Override
    public void remove(ContactId contact) {
        Optional<CustomerId> customer = customerOf(contact);
        if (customer.isPresent()) {
            requireKeeping(customer.get());
            database.sql("delete from customers.contact where id = ?")
                    .param(contact.value())
                    .update();
            events.publishEvent(new ContactRemoved(contact, customer.get()));
        }
    }

    private Optional<CustomerId> customerOf(ContactId contact) {
        return database.sql("select customer_id from customers.contact where id = ?")
                .param(contact.value())
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Visibility visibility(CustomerId customer) {
        DataScope scope = access.scope();
        return database.sql(SIGHT)
                .param("customer", customer.value())
                .param("everybody", scope.everybody())
                .param("employees", scope.asArray())
                .param("midnight", OffsetDateTime.ofInstant(midnight(), ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(Visibility::valueOf)
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

    private StatementSpec values(String sql, ContactId id, ContactDraft draft) {
        return database.sql(sql)
                .param("id", id.value())
                .param("name", draft.name().strip())
                .param("position", words(draft.position()))
                .param("phone", words(draft.phone()))
                .param("email", words(draft.email()))
                .param("note", words(draft.note()));
    }

    private static void check(ContactDraft draft) {
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
        if (!wrong.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "customers.contact.incomplete", wrong);
        }
    }

    private static @Nullable String words(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
