package io.gengyun.shell.entrance;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import io.gengyun.shell.language.Languages;
import java.util.Locale;

/**
 * The page outside the frame, before somebody is logged in: the product's name beside a narrow box.
 */
class Gate extends Div {

    private final Main box = new Main();

    Gate(Languages languages) {
        addClassName("gy-gate");
        Paragraph name = new Paragraph("耕耘");
        name.addClassName("gy-gate-name");
        Div field = new Div(name, new Paragraph(translate("shell.gate.promise")));
        field.addClassName("gy-gate-field");
        box.addClassName("gy-gate-box");
        Div choice = new Div(language(languages, Locale.CHINESE, "中文"), language(languages, Locale.ENGLISH, "English"));
        choice.addClassName("gy-gate-languages");
        Div side = new Div(choice, box);
        side.addClassName("gy-gate-side");
        add(field, side);
    }

    /** Puts something into the box. */
    final void show(Component... content) {
        box.add(content);
    }

    private Component language(Languages languages, Locale language, String name) {
        Button button = new Button(name, click -> languages.speak(UI.getCurrent(), language));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("lang", language.getLanguage());
        return button;
    }
}
