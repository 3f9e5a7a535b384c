package io.gengyun.uikit.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Asks, in one wording, before something written is lost: by a link, by the browser's way back, by
 * a reload, and by closing the window, where the browser has its own words. It stands guard as long
 * as its part of the page is there.
 */
public final class LeaveGuard implements Serializable {

    /** What the browser knows at once: the server hears of it at the next pause only. */
    private static final String LISTEN = """
            if (!this.gyLeaving) {
              this.gyLeaving = (event) => {
                if (!this.isConnected) { removeEventListener('beforeunload', this.gyLeaving); return; }
                if (this.hasAttribute('data-changed')) { event.preventDefault(); }
              };
              this.addEventListener('input', (event) => {
                const field = event.target.closest('[data-field]');
                if (field && !/combo-box|picker/.test(field.localName)) { this.setAttribute('data-changed', ''); }
              });
            }
            addEventListener('beforeunload', this.gyLeaving);
            if (!this.gyBack) {
              this.gyBack = () => {
                if (!this.isConnected) { removeEventListener('popstate', this.gyBack, true); return; }
                const typing = document.activeElement;
                if (typing && this.contains(typing) && this.hasAttribute('data-changed')) { typing.blur(); }
              };
            }
            addEventListener('popstate', this.gyBack, true);
            """;

    private final Component form;
    private final SerializableSupplier<Boolean> changed;
    private boolean given;
    private @Nullable Registration listening;
    private @Nullable Confirmation question;

    public LeaveGuard(Component form, SerializableSupplier<Boolean> changed) {
        this.form = form;
        this.changed = changed;
        form.addAttachListener(this::begin);
        form.addDetachListener(gone -> end());
    }

    private void begin(AttachEvent attached) {
        end();
        listening = attached.getUI().addBeforeLeaveListener(this::leave);
        form.getElement().executeJs(LISTEN);
        look();
    }

    private void end() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }

    /** Tells the browser whether there is something to lose; to be called at every change. */
    public void look() {
        given = false;
        form.getElement().executeJs("this.toggleAttribute('data-changed', $0)", changed.get());
    }

    /** The router waits for the answer, and is told too when somebody stays. */
    private void leave(BeforeLeaveEvent event) {
        if (given || !form.isVisible() || !changed.get()) {
            return;
        }
        ContinueNavigationAction leave = event.postpone();
        if (question != null) {
            question.close();
        }
        question = ask(
                () -> {
                    given = true;
                    form.getElement().executeJs("this.removeAttribute('data-changed')");
                    leave.proceed();
                },
                leave::cancel);
    }

    /** The question itself, for whoever closes what is being written without leaving the page. */
    static Confirmation ask(SerializableRunnable leave, SerializableRunnable stay) {
        return Confirmation.ask(
                        translate("uikit.leave.title"),
                        translate("uikit.leave.text"),
                        translate("uikit.leave.yes"),
                        leave::run)
                .orStay(translate("uikit.leave.stay"), stay::run);
    }
}
