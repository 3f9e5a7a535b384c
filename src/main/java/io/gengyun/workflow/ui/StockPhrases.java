package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.gengyun.workflow.TaskView;
import java.util.List;

/** Sentences that are often said at one kind of task, put into an opinion with one press. */
final class StockPhrases extends Div {

    private StockPhrases(List<String> phrases, TextArea opinion) {
        addClassName("gy-phrases");
        getElement().setAttribute("aria-label", translate("workflow.phrases"));
        getElement().setAttribute("role", "group");
        for (String words : phrases) {
            Button button = new Button(words, click -> append(opinion, words));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        }
    }

    /**
     * Those of a task: a line each in {@code workflow.phrases.<process>.<task>}, none without it.
     */
    static StockPhrases of(TaskView task, TextArea opinion) {
        String words = translate("workflow.phrases." + task.process().value() + "." + task.task());
        return new StockPhrases(
                words.startsWith("!") ? List.of() : words.lines().toList(), opinion);
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    private static void append(TextArea opinion, String words) {
        String before = opinion.getValue().strip();
        opinion.setValue(before.isEmpty() ? words : before + " " + words);
    }
}
