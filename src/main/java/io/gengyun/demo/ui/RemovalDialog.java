package io.gengyun.demo.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.Contents;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import java.util.List;

/** Says what goes and what stays, asks for a password of one's own where needed, and removes. */
final class RemovalDialog {

    private static final List<String> STAYS = List.of("account", "library", "settings", "trail");

    private RemovalDialog() {}

    static FormDialog of(DemoCompany company) {
        Contents contents = company.contents();
        NamedFields fields = new NamedFields();
        Div words = words(contents);
        PasswordField password = ComponentTexts.passwordField(translate("demo.remove.password"));
        password.setWidthFull();
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(translate("demo.remove.password.help"));
        FormDialog dialog = new FormDialog(translate("demo.remove.title"), fields).withContent(words);
        if (contents.passwordNeeded()) {
            dialog.withContent(fields.required("password", password));
        }
        dialog.setWidth("min(34rem, 96vw)");
        return dialog.withDangerousCommand(
                translate("demo.remove"),
                () -> company.remove(contents.passwordNeeded() ? password.getValue() : null),
                RemovalDialog::removed);
    }

    private static void removed() {
        UI page = UI.getCurrent();
        page.navigate("");
        page.refreshCurrentRoute(true);
        Notices.done("demo.removed");
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
        Div words = new Words(
                new H3(translate("demo.remove.goes")),
                goes,
                new Paragraph(translate("demo.remove.own")),
                new H3(translate("demo.remove.stays")),
                stays);
        words.addClassName("gy-demo-words");
        return words;
    }

    /** What goes and what stays. */
    @StyleSheet("gengyun/demo.css")
    private static final class Words extends Div {

        Words(Component... parts) {
            super(parts);
        }
    }
}
