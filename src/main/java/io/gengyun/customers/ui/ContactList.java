package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.customers.Contacts;
import io.gengyun.customers.Contacts.ContactRecord;
import io.gengyun.customers.Contacts.Visibility;
import io.gengyun.customers.CustomerId;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contacts of a customer, with what one needs to reach them. */
final class ContactList extends Section {

    private final transient Contacts contacts;
    private final CustomerId customer;
    private final Visibility visibility;
    private final Div list = new Div();

    ContactList(Contacts contacts, CustomerId customer) {
        super(translate("customers.contacts"));
        this.contacts = contacts;
        this.customer = customer;
        visibility = contacts.visibility(customer);
        if (visibility == Visibility.NONE) {
            Paragraph others = new Paragraph(translate("customers.contacts.others"));
            others.addClassName("gy-soft");
            add(others);
            return;
        }
        if (visibility == Visibility.KEEPING) {
            withActions(addButton());
        }
        add(list);
        show();
    }

    private Button addButton() {
        Button add = new Button(
                translate("customers.contact.add"),
                VaadinIcon.PLUS.create(),
                click -> ContactDialog.of(contacts, customer, null, this::show).open());
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return add;
    }

    private void show() {
        list.removeAll();
        List<ContactRecord> all = contacts.of(customer);
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(translate("customers.contacts.none"));
            none.addClassName("gy-soft");
            list.add(none);
            return;
        }
        RecordTable<ContactRecord> table = new RecordTable<ContactRecord>(translate("customers.contacts"))
                .naming(
                        translate("customers.contact.name"),
                        one -> new Span(one.draft().name()))
                .text(
                        translate("customers.contact.position"),
                        one -> orDash(one.draft().position()))
                .component(
                        translate("customers.contact.phone"),
                        one -> link("tel:", one.draft().phone()))
                .component(
                        translate("customers.contact.email"),
                        one -> link("mailto:", one.draft().email()))
                .text(
                        translate("customers.contact.note"),
                        one -> orDash(one.draft().note()));
        if (visibility == Visibility.KEEPING) {
            table.actions(translate("customers.contact.edit"), this::buttons);
        }
        list.add(table.appendAll(all));
    }

    private Component buttons(ContactRecord one) {
        return new Div(
                new RowButton(
                        VaadinIcon.EDIT,
                        translate("customers.contact.edit"),
                        translate("customers.contact.edit.of", one.draft().name()),
                        () -> ContactDialog.of(contacts, customer, one, this::show)
                                .open()),
                new RowButton(
                        VaadinIcon.TRASH,
                        translate("customers.contact.remove"),
                        translate("customers.contact.remove.of", one.draft().name()),
                        () -> askToRemove(one)));
    }

    private void askToRemove(ContactRecord one) {
        Confirmation.askDangerous(
                translate("customers.contact.remove.of", one.draft().name()),
                translate("customers.contact.remove.text"),
                translate("customers.contact.remove"),
                () -> {
                    contacts.remove(one.id());
                    show();
                });
    }

    private static Component link(String scheme, @Nullable String to) {
        return to == null ? new Span("–") : new Anchor(scheme + to.replaceAll("\\s", ""), to);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
