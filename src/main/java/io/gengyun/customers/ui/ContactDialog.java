package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.customers.Contacts;
import io.gengyun.customers.Contacts.ContactDraft;
import io.gengyun.customers.Contacts.ContactRecord;
import io.gengyun.customers.CustomerId;
import io.gengyun.uikit.form.Fields;
import io.gengyun.uikit.form.FormDialog;
import org.jspecify.annotations.Nullable;

/** Writes down a contact or changes one. */
final class ContactDialog {

    private static final ContactDraft EMPTY = new ContactDraft("", null, null, null, null);
    private static final int LONGEST = 200;

    private ContactDialog() {}

    static FormDialog of(Contacts contacts, CustomerId customer, @Nullable ContactRecord before, Runnable saved) {
        Fields<ContactDraft> fields = new Fields<>(ContactDraft.class);
        TextField name = field(fields, "name");
        name.setRequiredIndicatorVisible(true);
        FormDialog dialog = new FormDialog(
                        before == null
                                ? translate("customers.contact.add")
                                : translate(
                                        "customers.contact.edit.of",
                                        before.draft().name()),
                        fields)
                .withForm(
                        name,
                        field(fields, "position"),
                        field(fields, "phone"),
                        field(fields, "email"),
                        field(fields, "note"))
                .withCommand(
                        translate("customers.save"),
                        () -> {
                            if (before == null) {
                                contacts.add(customer, fields.draft());
                            } else {
                                contacts.change(before.id(), before.version(), fields.draft());
                            }
                        },
                        saved::run);
        fields.show(before == null ? EMPTY : before.draft());
        return dialog;
    }

    private static TextField field(Fields<ContactDraft> fields, String name) {
        TextField field = new TextField(translate("customers.contact." + name));
        field.setMaxLength(LONGEST);
        return fields.bind(name, field);
    }
}
