package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.Tokens;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Notices;

/** Changes an account: its roles, a new password, its tokens, closing and opening. */
final class AccountDialog {

    private final RoleChoice roles = new RoleChoice();
    private final PasswordField password = ComponentTexts.passwordField(translate("security.newPassword"));
    private final Accounts accounts;
    private final AccountRecord account;
    private final Runnable changed;
    private final FormDialog dialog;

    private AccountDialog(Accounts accounts, Tokens tokens, AccountRecord account, Runnable changed) {
        this.accounts = accounts;
        this.account = account;
        this.changed = changed;
        roles.setValue(account.roles());
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(translate("security.newPassword.help"));
        NamedFields fields = new NamedFields();
        fields.add("roles", roles);
        fields.add("password", password);
        Button toggle = account.active() ? closing() : opening();
        toggle.getStyle().set("margin-inline-end", "auto");
        dialog = new FormDialog(account.username(), fields)
                .withForm(roles, password)
                .withContent(tokens(tokens))
                .withCommand(translate("security.save"), this::save, () -> told("security.saved"));
        dialog.setWidth("min(52rem, 96vw)");
        dialog.getFooter().getElement().insertChild(0, toggle.getElement());
    }

    static FormDialog of(Accounts accounts, Tokens tokens, AccountRecord account, Runnable changed) {
        return new AccountDialog(accounts, tokens, account, changed).dialog;
    }

    private Component tokens(Tokens tokens) {
        H3 heading = new H3(translate("security.tokens"));
        Paragraph none = new Paragraph(translate("security.tokens.noneOf"));
        none.addClassName("gy-soft");
        return new Div(heading, new TokenList(tokens, () -> tokens.of(account.id()), () -> none));
    }

    private Button closing() {
        Button button = new Button(translate("security.deactivate"));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> Confirmation.askDangerous(
                translate("security.deactivateOf", account.username()),
                translate("security.deactivate.effect"),
                translate("security.deactivate"),
                () -> {
                    accounts.deactivate(account.id());
                    finish("security.deactivated");
                }));
        return button;
    }

    private Button opening() {
        Button button = new Button(translate("security.activate"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> {
            accounts.activate(account.id());
            finish("security.activated");
        });
        return button;
    }

    private void save() {
        if (!password.isEmpty()) {
            accounts.changePassword(account.id(), password.getValue());
        }
        if (!roles.getValue().equals(account.roles())) {
            accounts.grant(account.id(), roles.getValue());
        }
    }

    private void finish(String key) {
        dialog.close();
        told(key);
    }

    private void told(String key) {
        changed.run();
        Notices.done(key, account.username());
    }
}
