package io.gengyun.uikit.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * The button that saves, sends or decides. It acts once: while its command runs it is busy and
 * takes no press, and of a double click only the first half counts.
 */
public final class CommandButton extends Button {

    private static final String ONCE = """
            if (!this.gyOnce) {
              this.gyOnce = (event) => {
                if (event.detail > 1) {
                  event.stopImmediatePropagation();
                  event.preventDefault();
                } else {
                  this.setAttribute('aria-busy', 'true');
                }
              };
              this.addEventListener('click', this.gyOnce, true);
            }
            """;

    /**
     * Enter gives the command, unless it belongs to what has the focus: a line of a text, an entry
     * of a list, a button, or an input method that is still composing a word.
     */
    private static final String ENTER = """
            this.gyEnter = $0;
            if (!this.gyEnters) {
              this.gyEnters = true;
              this.addEventListener('keydown', (event) => {
                if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.defaultPrevented
                    || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) { return; }
                const taken = event.composedPath().slice(0, event.composedPath().indexOf(this)).some((part) =>
                    part.opened
                    || /^(textarea|button|a|vaadin-button|vaadin-select|vaadin-upload)$/.test(part.localName || ''));
                if (!taken) {
                  event.preventDefault();
                  this.gyEnter.click();
                }
              });
            }
            """;

    public CommandButton(String words, SerializableRunnable command) {
        super(words);
        addClassName("gy-command");
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setDisableOnClick(true);
        addAttachListener(attached -> getElement().executeJs(ONCE));
        addClickListener(click -> {
            try {
                command.run();
            } finally {
                setEnabled(true);
                getElement().executeJs("this.removeAttribute('aria-busy')");
            }
        });
    }

    /** Enter in a field of this part of the page presses it. */
    public CommandButton onEnterIn(Component form) {
        form.addAttachListener(attached -> form.getElement().executeJs(ENTER, getElement()));
        return this;
    }

    /** One of several commands beside the first. */
    public CommandButton secondary() {
        removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return this;
    }

    /** For what destroys or closes. */
    public CommandButton dangerous() {
        addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }
}
