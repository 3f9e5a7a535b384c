package io.gengyun.workflow.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import io.gengyun.uikit.form.PageDialog;
import java.util.List;

/** What the single keys of the inbox do. */
final class KeysDialog {

    private static final List<String> KEYS = List.of("J", "K", "Enter", "A", "R", "C", "/", "?");

    private KeysDialog() {}

    static void show() {
        PageDialog dialog = new PageDialog(translate("workflow.keys"));
        dialog.setCloseOnOutsideClick(true);
        DescriptionList list = new DescriptionList();
        list.addClassName("gy-keys");
        for (String key : KEYS) {
            Span cap = new Span(key);
            cap.addClassName("gy-key");
            list.add(new Term(cap), new Description(translate("workflow.keys." + name(key))));
        }
        dialog.add(list);
        dialog.getFooter().add(new Button(translate("uikit.close"), e -> dialog.close()));
        dialog.open();
    }

    private static String name(String key) {
        return switch (key) {
            case "/" -> "search";
            case "?" -> "help";
            default -> key;
        };
    }
}
