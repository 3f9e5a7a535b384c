package io.gengyun.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.customers.ContactEvents.ContactAdded;
import io.gengyun.customers.ContactEvents.ContactChanged;
import io.gengyun.customers.ContactEvents.ContactRemoved;
import io.gengyun.customers.ContactId;
import io.gengyun.customers.Contacts.ContactDraft;
import io.gengyun.customers.CustomerId;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.support.RegisteredEvents;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ContactTest {

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final ContactId id = new ContactId(UUID.randomUUID());

    @Test
    void isAddedByNameAndTellsNothingElse() {
        Contact contact = new Contact(id, customer, draft(" 王芳 ", "wang@example.com"));

        assertThat(RegisteredEvents.of(contact)).containsExactly(new ContactAdded(id, customer, "王芳"));
        assertThat(contact.customer()).isEqualTo(customer);
    }

    @Test
    void saysForEachFieldWhatIsWrong() {
        assertThatThrownBy(() -> new Contact(id, customer, draft(" ", "nowhere")))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(FieldError::field)
                                .containsExactly("name", "email"));
    }

    @Test
    void isChangedOnlyByWhoHasSeenItsLastVersion() {
        Contact contact = stored();

        contact.change(3, draft("李雷", null));

        assertThat(RegisteredEvents.last(contact)).isEqualTo(new ContactChanged(id, customer, "李雷"));
        assertThatThrownBy(() -> contact.change(2, draft("韩梅梅", null)))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("customers.contact.changed");
    }

    @Test
    void tellsThatItIsRemoved() {
        assertThat(RegisteredEvents.last(stored().remove())).isEqualTo(new ContactRemoved(id, customer));
    }

    /** As it comes out of the database after three changes. */
    private Contact stored() {
        Contact contact = new Contact(id, customer, draft("王芳", null));
        ReflectionTestUtils.setField(contact, "version", 3L);
        return contact;
    }

    private static ContactDraft draft(String name, String email) {
        return new ContactDraft(name, null, null, email, null);
    }
}
