package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gengyun.imports.Imports.Remembered;
import io.gengyun.security.Accounts;
import io.gengyun.uikit.page.Formats;
import java.util.List;
import java.util.Map;

/** Says that a mapping is proposed as somebody used it last, and lets that be dropped. */
class RememberedNote extends Div {

    /** Finds the names of people by their accounts. */
    record Names(Accounts accounts) {
        String of(String username) {
            return named(accounts.namesOf(List.of(username)), username);
        }
    }

    /** A person's name, the demo company's for what it brought itself, else the username. */
    static String named(Map<String, String> names, String username) {
        String name = names.get(username);
        if (name == null) {
            return username.equals("demo") ? translate("import.page.by.demo") : username;
        }
        return name;
    }

    RememberedNote(Remembered found, Names names, Runnable anew, Runnable forget) {
        addClassNames("gy-hint", "gy-row");
        getElement().setAttribute("role", "status");
        Button fresh = new Button(translate("import.page.remembered.anew"), click -> anew.run());
        Button drop = new Button(translate("import.page.remembered.forget"), click -> forget.run());
        fresh.addThemeVariants(ButtonVariant.LUMO_SMALL);
        drop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(
                new Span(translate(
                        "import.page.remembered",
                        names.of(found.by()),
                        Formats.here().dateTime(found.at()))),
                fresh,
                drop);
    }
}
