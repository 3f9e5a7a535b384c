package io.gengyun.uikit.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.Serializable;
import java.util.function.Consumer;

/** Asks before something is done that cannot be taken back, or that needs a reason. */
public final class Confirmation {

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

    private Confirmation() {}

    /** Asks and runs the action on yes; the button names the action. */
    public static ConfirmDialog ask(String title, String text, String button, Runnable action) {
        ConfirmDialog dialog = dialog(title, button);
        dialog.setText(text);
        Once once = new Once();
        dialog.addConfirmListener(event -> once.run(action));
        dialog.open();
        return dialog;
    }

    /**
     * The same in the colour of danger, for what destroys or closes; the focus is on the way back.
     */
    public static ConfirmDialog askDangerous(String title, String text, String button, Runnable action) {
        ConfirmDialog dialog = ask(title, text, button, action);
        dialog.setConfirmButtonTheme("error primary");
        dialog.getElement().executeJs(FOCUS, CANCEL);
        return dialog;
    }

    /** Asks for a reason of what destroys or closes, below what it means. */
    public static ConfirmDialog askDangerousReason(
            String title, Component meaning, String label, String button, Consumer<String> action) {
        ConfirmDialog dialog = askReason(title, label, button, action);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addComponentAsFirst(meaning);
        return dialog;
    }

    /** Asks for a text that must not be blank, e.g. a reason, and hands it to the action. */
    public static ConfirmDialog askReason(String title, String label, String button, Consumer<String> action) {
        ConfirmDialog dialog = dialog(title, button);
        TextArea reason = new TextArea(label);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        dialog.add(reason);
        Once once = new Once();
        dialog.addConfirmListener(event -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(I18NProvider.translate("uikit.required"));
                reason.setInvalid(true);
                dialog.open();
            } else {
                once.run(() -> action.accept(reason.getValue().strip()));
            }
        });
        dialog.open();
        dialog.getElement().executeJs(FOCUS, "vaadin-text-area");
        return dialog;
    }

    private static ConfirmDialog dialog(String title, String button) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setConfirmText(button);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("uikit.cancel"));
        return dialog;
    }

    /** A dialog that is closing already still takes the second half of a double click. */
    private static final class Once implements Serializable {

        private boolean done;

        void run(Runnable action) {
            if (!done) {
                done = true;
                action.run();
            }
        }
    }
}
