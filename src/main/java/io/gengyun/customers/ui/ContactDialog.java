package io.gengyun.customers.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.customers.Contacts;
import io.gengyun.customers.Contacts.ContactDraft;
import io.gengyun.customers.Contacts.ContactRecord;
import io.gengyun.customers.CustomerId;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.Notices;
import org.jspecify.annotations.Nullable;

/** Writes down a contact or changes one. */
final class ContactDialog extends Dialog {

    private final transient Contacts contacts;
    private final CustomerId customer;
    private final transient @Nullable ContactRecord before;
    private final transient Runnable saved;
    private final TextField name = field("customers.contact.name");
    private final TextField position = field("customers.contact.position");
    private final TextField phone = field("customers.contact.phone");
    private final TextField email = field("customers.contact.email");
    private final TextField note = field("customers.contact.note");
    private final Button save;

    ContactDialog(Contacts contacts, CustomerId customer, @Nullable ContactRecord before, Runnable saved) {
        this.contacts = contacts;
        this.customer = customer;
        this.before = before;
        this.saved = saved;
        setHeaderTitle(
                before == null
                        ? getTranslation("customers.contact.add")
                        : getTranslation(
                                "customers.contact.edit.of", before.draft().name()));
        setWidth("min(30rem, 100vw)");
        name.setRequiredIndicatorVisible(true);
        if (before != null) {
            fill(before.draft());
        }
        Div form = new Div(name, position, phone, email, note);
        form.addClassName("gy-form");
        add(form);
        save = new Button(getTranslation("customers.save"), click -> save());
        save.setDisableOnClick(true);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
        name.setAutofocus(true);
    }

    private TextField field(String key) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(200);
        return field;
    }

    private void fill(ContactDraft draft) {
        name.setValue(draft.name());
        position.setValue(orBlank(draft.position()));
        phone.setValue(orBlank(draft.phone()));
        email.setValue(orBlank(draft.email()));
        note.setValue(orBlank(draft.note()));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void save() {
        ContactDraft draft = new ContactDraft(
                name.getValue(), position.getValue(), phone.getValue(), email.getValue(), note.getValue());
        try {
            if (before == null) {
                contacts.add(customer, draft);
            } else {
                contacts.change(before.id(), before.version(), draft);
            }
        } catch (BusinessRefusal refusal) {
            tell(refusal);
            save.setEnabled(true);
            return;
        }
        close();
        saved.run();
    }

    private void tell(BusinessRefusal refusal) {
        for (BusinessRefusal.FieldError wrong : refusal.fields()) {
            TextField field = switch (wrong.field()) {
                case "email" -> email;
                case "note" -> note;
                default -> name;
            };
            field.setErrorMessage(getTranslation(wrong.key(), wrong.arguments().toArray()));
            field.setInvalid(true);
        }
        if (refusal.fields().isEmpty()) {
            Notices.refused(refusal);
        }
    }
}
