package io.gengyun.uikit.form;

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
