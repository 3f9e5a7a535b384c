package io.gengyun.uikit.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * A form over the page: its fields, one command, and the way back. Enter in a field gives the
 * command; a refusal is told at its field and leaves the dialog open; what was written is given up
 * only after a question.
 */
public class FormDialog extends PageDialog {

    private final NamedFields fields;
    private final Div body = new Div();

    public FormDialog(String title, NamedFields fields) {
        super(title);
        this.fields = fields;
        body.addClassName("gy-dialog-form");
        super.add(body);
        addDialogCloseActionListener(escape -> giveUp());
        fields.guard(body);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields.focusFirst();
            }
        });
    }

    /** Lays fields side by side where there is room. */
    public final FormDialog withForm(Component... content) {
        Div form = new Div(content);
        form.addClassName("gy-form");
        return withContent(form);
    }

    /** Adds to the dialog what is laid out already. */
    public final FormDialog withContent(Component... content) {
        body.add(content);
        return this;
    }

    /**
     * Says what the dialog is for.
     *
     * @param words on its button
     * @param command what it does; it may be refused
     * @param done what follows, when the dialog is closed
     */
    public final FormDialog withCommand(String words, SerializableRunnable command, SerializableRunnable done) {
        command(words, command, done);
        return this;
    }

    /** The same for what destroys or closes. */
    public final FormDialog withDangerousCommand(
            String words, SerializableRunnable command, SerializableRunnable done) {
        command(words, command, done).dangerous();
        return this;
    }

    private CommandButton command(String words, SerializableRunnable command, SerializableRunnable done) {
        CommandButton button = new CommandButton(words, () -> {
            if (fields.isComplete() && fields.attempt(command)) {
                fields.settle();
                close();
                done.run();
            }
        });
        button.onEnterIn(body);
        getFooter().add(new Button(translate("uikit.cancel"), click -> giveUp()), button);
        return button;
    }

    /** Closes it, after a question when something would be lost. */
    public final void giveUp() {
        if (fields.isChanged()) {
            LeaveGuard.ask(this::leave, () -> {});
        } else {
            leave();
        }
    }

    private void leave() {
        fields.settle();
        close();
    }
}
