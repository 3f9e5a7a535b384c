package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.NewAccount;
import io.gengyun.security.Role;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Notices;
import java.util.Set;

/** Makes an account. */
final class NewAccountDialog {

    private NewAccountDialog() {}

    static FormDialog of(Accounts accounts, Runnable made) {
        NamedFields fields = new NamedFields();
        TextField username = fields.required("username", new TextField(translate("security.username")));
        username.setAutocomplete(Autocomplete.OFF);
        PasswordField password =
                fields.required("password", ComponentTexts.passwordField(translate("security.password")));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(translate("security.password.rule"));
        TextField employee = fields.add("employeeNumber", new TextField(translate("security.employeeNumber")));
        employee.setHelperText(translate("security.employeeNumber.help"));
        RoleChoice roles = new RoleChoice();
        roles.setValue(Set.of(Role.EMPLOYEE));
        fields.add("roles", roles);
        return new FormDialog(translate("security.makeAccount"), fields)
                .withForm(username, password, employee, roles)
                .withCommand(
                        translate("security.makeAccount"),
                        () -> accounts.create(new NewAccount(
                                username.getValue(), password.getValue(), employee.getValue(), roles.getValue())),
                        () -> {
                            made.run();
                            Notices.done(
                                    "security.accountMade", username.getValue().strip());
                        });
    }
}
