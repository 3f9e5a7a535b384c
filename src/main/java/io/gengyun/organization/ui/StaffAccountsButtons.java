package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.organization.Employees;
import io.gengyun.organization.StaffAccounts;
import io.gengyun.uikit.page.Formats;

/**
 * Makes accounts for everybody who has none, and offers the list of first passwords again that was
 * made on this page. Empty when there is neither.
 */
final class StaffAccountsButtons extends Div {

    private final transient StaffAccounts accounts;
    private final transient Runnable changed;
    private final Button make;
    private final Button list;

    StaffAccountsButtons(StaffAccounts accounts, Employees employees, Runnable changed) {
        this.accounts = accounts;
        this.changed = changed;
        addClassName("gy-row");
        make = new Button(
                translate("organization.accounts.make"),
                VaadinIcon.KEY.create(),
                click -> new StaffAccountsDialog(accounts, employees, this::made).open());
        list = new Button(
                VaadinIcon.LIST.create(), click -> new FirstPasswordsDialog(KeptPasswords.here(), () -> {}).open());
        add(list, make);
        refresh();
    }

    /** The button for making as what the page is for. */
    StaffAccountsButtons primary() {
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return this;
    }

    private void made() {
        refresh();
        changed.run();
    }

    /** Looks again who has no account. */
    void refresh() {
        int kept = KeptPasswords.here().all().size();
        make.setVisible(accounts.counts().without() > 0);
        list.setVisible(kept > 0);
        list.setText(translate("organization.accounts.again", Formats.here().number(kept)));
        setVisible(make.isVisible() || list.isVisible());
    }
}
