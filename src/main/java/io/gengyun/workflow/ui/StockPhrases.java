package io.gengyun.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/** Sentences that are said often, put into an opinion with one press. */
final class StockPhrases extends Div {

    private static final List<String> DECIDING = List.of("verified", "keepOn", "addEvidence", "explain");

    StockPhrases(TextArea opinion) {
        addClassName("gy-phrases");
        getElement().setAttribute("aria-label", I18NProvider.translate("workflow.phrases"));
        getElement().setAttribute("role", "group");
        for (String phrase : DECIDING) {
            String words = I18NProvider.translate("workflow.phrase." + phrase);
            Button button = new Button(words, click -> append(opinion, words));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        }
    }

    private static void append(TextArea opinion, String words) {
        String before = opinion.getValue().strip();
        opinion.setValue(before.isEmpty() ? words : before + " " + words);
        opinion.setInvalid(false);
    }
}
