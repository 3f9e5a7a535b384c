package io.gengyun.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gengyun.security.Access;
import io.gengyun.security.spi.LoginHints;
import io.gengyun.uikit.ComponentTexts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Login by username and password; after a failure it says so without saying which was wrong. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Gate implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Access access;
    private final LoginForm form = new LoginForm();

    LoginView(Languages languages, Access access, ObjectProvider<LoginHints> offered) {
        super(languages);
        this.access = access;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("shell.login.wrong"));
        show(form);
        List<LoginHints.Hint> hints =
                offered.stream().flatMap(some -> some.hints().stream()).toList();
        if (!hints.isEmpty()) {
            show(list(hints));
        }
    }

    private com.vaadin.flow.component.login.LoginI18n words(String message) {
        return ComponentTexts.login(getTranslation("shell.login.failed"), getTranslation(message));
    }

    private Component list(List<LoginHints.Hint> hints) {
        UnorderedList rows = new UnorderedList();
        hints.forEach(
                hint -> {
                    Span account = new Span(hint.username() + " / " + hint.password());
                    account.addClassName("gy-mono");
                    rows.add(new ListItem(new Span(hint.label().in(getLocale())), account));
                });
        Div box = new Div(new H2(getTranslation("shell.login.demo")), rows);
        box.addClassName("gy-hints");
        return box;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters();
        if (access.present().isPresent()) {
            event.forwardTo("");
        } else if (asked.containsKey("wait")) {
            form.setI18n(words("shell.login.wait"));
            form.setError(true);
        } else if (asked.containsKey("error")) {
            form.setError(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login") + " · 耕耘";
    }
}
