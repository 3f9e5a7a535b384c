package io.gengyun.shell.entrance;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gengyun.security.FirstAccount;
import io.gengyun.shell.language.Languages;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Notices;

/** Makes the first administrator, for the holder of the one-time address printed at the start. */
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Gate implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient FirstAccount first;
    private final NamedFields fields = new NamedFields();
    private final TextField username = new TextField(translate("shell.setUp.username"));
    private final PasswordField password = ComponentTexts.passwordField(translate("shell.setUp.password"));

    SetUpView(Languages languages, FirstAccount first) {
        super(languages);
        this.first = first;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        show(new H1(translate("shell.setUp")));
        if (!first.admits(token)) {
            Paragraph gone = new Paragraph(translate("shell.setUp.gone"));
            gone.addClassName("gy-alert");
            show(gone, new RouterLink(translate("shell.setUp.toLogin"), LoginView.class));
            return;
        }
        username.setValue("admin");
        username.setWidthFull();
        username.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        password.setWidthFull();
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        password.setHelperText(translate("security.password.rule"));
        fields.required("username", username);
        fields.required("password", password);
        Div form = new Div(username, password);
        CommandButton create = new CommandButton(translate("shell.setUp.create"), () -> create(token)).onEnterIn(form);
        show(new Paragraph(translate("shell.setUp.explanation")), form, create);
        password.focus();
    }

    private void create(String token) {
        if (fields.isComplete()
                && fields.attempt(() -> first.create(token, username.getValue(), password.getValue()))) {
            UI.getCurrent().navigate(LoginView.class);
            Notices.done("shell.setUp.done");
        }
    }

    @Override
    public String getPageTitle() {
        return translate("shell.setUp") + " · 耕耘";
    }
}
