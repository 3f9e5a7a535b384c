package io.gengyun.demo.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.Contents;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import java.util.List;

/** Says what goes and what stays, asks for a password of one's own where needed, and removes. */
@StyleSheet("gengyun/demo.css")
final class RemovalDialog extends Dialog {

    private static final List<String> STAYS = List.of("account", "library", "settings", "trail");

    private final transient DemoCompany company;
    private final boolean passwordNeeded;
    private final PasswordField password = ComponentTexts.passwordField(translate("demo.remove.password"));
    private final Button remove = new Button(translate("demo.remove"), click -> remove());

    RemovalDialog(DemoCompany company) {
        this.company = company;
        Contents contents = company.contents();
        this.passwordNeeded = contents.passwordNeeded();
        setHeaderTitle(translate("demo.remove.title"));
        setWidth("min(34rem, 96vw)");
        add(words(contents));
        if (passwordNeeded) {
            password.setWidthFull();
            password.setRequiredIndicatorVisible(true);
            password.setAutocomplete(Autocomplete.NEW_PASSWORD);
            password.setHelperText(translate("demo.remove.password.help"));
            add(password);
        }
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        remove.setDisableOnClick(true);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), remove);
    }

    private static Div words(Contents contents) {
        Formats formats = Formats.here();
        UnorderedList goes = new UnorderedList();
        contents.amounts().forEach((what, count) -> {
            if (count > 0) {
                goes.add(new ListItem(translate("demo.contents." + what) + " " + formats.number(count)));
            }
        });
        goes.addClassName("gy-demo-goes");
        UnorderedList stays = new UnorderedList();
        STAYS.forEach(what -> stays.add(new ListItem(translate("demo.stays." + what))));
        Div words = new Div(
                new H3(translate("demo.remove.goes")),
                goes,
                new Paragraph(translate("demo.remove.own")),
                new H3(translate("demo.remove.stays")),
                stays);
        words.addClassName("gy-demo-words");
        return words;
    }

    private void remove() {
        try {
            company.remove(passwordNeeded ? password.getValue() : null);
            close();
            UI page = UI.getCurrent();
            page.navigate("");
            page.refreshCurrentRoute(true);
            Notices.done("demo.removed");
        } catch (BusinessRefusal refusal) {
            remove.setEnabled(true);
            if (refusal.fields().isEmpty()) {
                Notices.refused(refusal);
            } else {
                BusinessRefusal.FieldError error = refusal.fields().getFirst();
                password.setErrorMessage(
                        translate(error.key(), error.arguments().toArray()));
                password.setInvalid(true);
                password.focus();
            }
        }
    }
}
