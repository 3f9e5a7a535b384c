package io.gengyun.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.Tokens;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Notices;
import java.util.Map;

/** Changes an account: its roles, a new password, its tokens, closing and opening. */
final class AccountDialog extends Dialog {

    private final RoleChoice roles = new RoleChoice();
    private final PasswordField password = ComponentTexts.passwordField(getTranslation("security.newPassword"));
    private final transient Accounts accounts;
    private final transient AccountRecord account;
    private final transient Runnable changed;

    AccountDialog(Accounts accounts, Tokens tokens, AccountRecord account, Runnable changed) {
        this.accounts = accounts;
        this.account = account;
        this.changed = changed;
        setHeaderTitle(account.username());
        setWidth("min(52rem, 96vw)");
        roles.setValue(account.roles());
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("security.newPassword.help"));
        Div form = new Div(roles, password);
        form.addClassName("gy-form");
        add(form, tokens(tokens));
        Button save = new Button(getTranslation("security.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button toggle = account.active() ? closing() : opening();
        toggle.getStyle().set("margin-inline-end", "auto");
        getFooter().add(toggle, new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    private Component tokens(Tokens tokens) {
        H3 heading = new H3(getTranslation("security.tokens"));
        Paragraph none = new Paragraph(getTranslation("security.tokens.noneOf"));
        none.addClassName("gy-soft");
        return new Div(heading, new TokenList(tokens, () -> tokens.of(account.id()), () -> none));
    }

    private Button closing() {
        Button button = new Button(getTranslation("security.deactivate"));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> Confirmation.askDangerous(
                getTranslation("security.deactivateOf", account.username()),
                getTranslation("security.deactivate.effect"),
                getTranslation("security.deactivate"),
                () -> {
                    accounts.deactivate(account.id());
                    finish("security.deactivated");
                }));
        return button;
    }

    private Button opening() {
        Button button = new Button(getTranslation("security.activate"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> {
            accounts.activate(account.id());
            finish("security.activated");
        });
        return button;
    }

    private void save() {
        try {
            if (!password.isEmpty()) {
                accounts.changePassword(account.id(), password.getValue());
            }
            if (!roles.getValue().equals(account.roles())) {
                accounts.grant(account.id(), roles.getValue());
            }
            finish("security.saved");
        } catch (BusinessRefusal refusal) {
            FieldErrors.show(refusal, Map.of("password", password));
        }
    }

    private void finish(String key) {
        close();
        changed.run();
        Notices.done(key, account.username());
    }
}
