package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.form.PageDialog;
import io.gengyun.uikit.page.Formats;

/** The first passwords of the accounts just made; closing it before the download asks first. */
final class FirstPasswordsDialog extends PageDialog {

    private final KeptPasswords kept;
    private final transient Runnable closed;

    FirstPasswordsDialog(KeptPasswords kept, Runnable closed) {
        super(translate("organization.accounts.list"));
        this.kept = kept;
        this.closed = closed;
        setWidth("min(44rem, 96vw)");
        addDialogCloseActionListener(close -> asked());
        FirstPasswords list = new FirstPasswords(kept.all(), kept::take);
        add(list);
        Button done = new Button(translate("organization.accounts.done"), click -> asked());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list.focus();
            }
        });
    }

    private void asked() {
        if (!kept.atRisk()) {
            end();
            return;
        }
        Confirmation.ask(
                translate("organization.accounts.close"),
                translate(
                        "organization.accounts.close.text",
                        Formats.here().number(kept.all().size())),
                translate("organization.accounts.close.button"),
                this::end);
    }

    private void end() {
        close();
        closed.run();
    }
}
