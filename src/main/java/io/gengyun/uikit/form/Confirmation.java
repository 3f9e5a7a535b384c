package io.gengyun.uikit.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.function.Consumer;

/** Asks before something is done that cannot be taken back, or that needs a reason. */
public final class Confirmation implements Serializable {

    private static final String CANCEL = "[slot=cancel-button]";

    /** The dialog would put the focus on the button that does it, and Enter would press it. */
    private static final String FOCUS = """
            const begin = () => {
                const first = this.querySelector($0);
                if (first) first.focus({focusVisible: true});
            };
            this.$.overlay.addEventListener('vaadin-overlay-open', begin);
            if (this.opened) begin();
            """;

    private final ConfirmDialog dialog = new ConfirmDialog();
    private boolean answered;

    private Confirmation(String title, String button) {
        dialog.setHeader(title);
        dialog.setConfirmText(button);
        dialog.setCancelable(true);
        dialog.setCancelText(translate("uikit.cancel"));
    }

    /** Asks and runs the action on yes; the button names the action. */
    public static Confirmation ask(String title, String text, String button, Runnable action) {
        Confirmation question = new Confirmation(title, button);
        question.dialog.setText(text);
        question.dialog.addConfirmListener(event -> question.answer(action));
        question.dialog.open();
        return question;
    }

    /**
     * The same in the colour of danger, for what destroys or closes; the focus is on the way back.
     */
    public static Confirmation askDangerous(String title, String text, String button, Runnable action) {
        Confirmation question = ask(title, text, button, action);
        question.dialog.setConfirmButtonTheme("error primary");
        question.dialog.getElement().executeJs(FOCUS, CANCEL);
        return question;
    }

    /** Asks for a reason of what destroys or closes, below what it means. */
    public static Confirmation askDangerousReason(
            String title, Component meaning, String label, String button, Consumer<String> action) {
        Confirmation question = askReason(title, label, button, action);
        question.dialog.setConfirmButtonTheme("error primary");
        question.dialog.addComponentAsFirst(meaning);
        return question;
    }

    /** Asks for a text that must not be blank, e.g. a reason, and hands it to the action. */
    public static Confirmation askReason(String title, String label, String button, Consumer<String> action) {
        Confirmation question = new Confirmation(title, button);
        NamedFields fields = new NamedFields();
        TextArea reason = fields.required("reason", new TextArea(label));
        reason.setWidthFull();
        reason.setMaxLength(2000);
        question.dialog.add(reason);
        question.dialog.addConfirmListener(event -> {
            if (fields.isComplete()) {
                question.answer(() -> action.accept(reason.getValue().strip()));
            } else {
                question.dialog.open();
            }
        });
        question.dialog.open();
        question.dialog.getElement().executeJs(FOCUS, "vaadin-text-area");
        return question;
    }

    /** Says in more than a sentence what it means. */
    public Confirmation saying(Component words) {
        dialog.setText(words);
        return this;
    }

    /** What follows when the answer is no. */
    public Confirmation orStay(Runnable action) {
        dialog.addCancelListener(event -> answer(action));
        return this;
    }

    /** The words of the way back. */
    public Confirmation orStay(String button, Runnable action) {
        dialog.setCancelText(button);
        return orStay(action);
    }

    /** Another thing that may be done instead. */
    public Confirmation orElse(String button, Runnable action) {
        dialog.setRejectable(true);
        dialog.setRejectText(button);
        dialog.addRejectListener(event -> answer(action));
        return this;
    }

    /** Takes the question back. */
    public void close() {
        dialog.close();
    }

    /** A dialog that is closing already still takes the second half of a double click. */
    private void answer(Runnable action) {
        if (!answered) {
            answered = true;
            action.run();
        }
    }
}
