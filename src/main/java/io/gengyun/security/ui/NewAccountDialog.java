package io.gengyun.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Notices;
import java.util.Map;
import java.util.Set;

/** Makes an account. */
final class NewAccountDialog extends Dialog {

    private final TextField username = new TextField(getTranslation("security.username"));
    private final PasswordField password = ComponentTexts.passwordField(getTranslation("security.password"));
    private final TextField employee = new TextField(getTranslation("security.employeeNumber"));
    private final RoleChoice roles = new RoleChoice();
    private final transient Accounts accounts;
    private final transient Runnable made;

    NewAccountDialog(Accounts accounts, Runnable made) {
        this.accounts = accounts;
        this.made = made;
        setHeaderTitle(getTranslation("security.makeAccount"));
        setWidth("min(36rem, 96vw)");
        username.setRequiredIndicatorVisible(true);
        username.setAutocomplete(Autocomplete.OFF);
        password.setRequiredIndicatorVisible(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("security.password.rule"));
        employee.setHelperText(getTranslation("security.employeeNumber.help"));
        roles.setValue(Set.of(Role.EMPLOYEE));
        Div form = new Div(username, password, employee, roles);
        form.addClassName("gy-form");
        add(form);
        Button make = new Button(getTranslation("security.makeAccount"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), make);
        username.focus();
    }

    private void make() {
        try {
            accounts.create(new Accounts.NewAccount(
                    username.getValue(), password.getValue(), employee.getValue(), roles.getValue()));
            close();
            made.run();
            Notices.done("security.accountMade", username.getValue().strip());
        } catch (BusinessRefusal refusal) {
            FieldErrors.show(refusal, Map.of("username", username, "password", password, "employeeNumber", employee));
        }
    }
}
