package io.gengyun.shell.entrance;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.gengyun.security.Access;
import io.gengyun.security.FirstAccount;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shell.language.Languages;
import io.gengyun.uikit.home.LoginHints;
import io.gengyun.uikit.page.ComponentTexts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Login by username and password; after a failure it says so without saying which was wrong. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Gate implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Access access;
    private final LoginForm form = new LoginForm();
    private final Paragraph over = new Paragraph();

    LoginView(Languages languages, Access access, FirstAccount first, ObjectProvider<LoginHints> offered) {
        super(languages);
        this.access = access;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("shell.login.wrong"));
        ComponentTexts.nameReveal(form);
        over.addClassName("gy-hint");
        over.getElement().setAttribute("role", "status");
        over.setVisible(false);
        show(over, form);
        if (first.missing()) {
            say("shell.login.nobodyYet");
        }
        List<LoginHints.Hint> hints =
                offered.stream().flatMap(some -> some.hints().stream()).toList();
        if (!hints.isEmpty()) {
            show(list(hints));
        }
    }

    private void say(String key) {
        over.setText(translate(key));
        over.setVisible(true);
    }

    /** Whoever worked in this window and did not log out themselves is told why they are here. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WorkingHere.ended(this, () -> say("shell.login.expired"));
    }

    private com.vaadin.flow.component.login.LoginI18n words(String message) {
        return ComponentTexts.login(translate("shell.login.failed"), translate(message));
    }

    /** One account of each role with what there is to try, the others in a fold. */
    private Component list(List<LoginHints.Hint> hints) {
        List<LoginHints.Hint> roles =
                hints.stream().filter(hint -> hint.explanation() != null).toList();
        List<LoginHints.Hint> others =
                hints.stream().filter(hint -> hint.explanation() == null).toList();
        Paragraph how =
                new Paragraph(translate("shell.login.demo.how", hints.getFirst().password()));
        how.addClassNames("gy-soft", "gy-small");
        Div box = new Div(new H2(translate("shell.login.demo")), how, rows(roles));
        if (!others.isEmpty()) {
            box.add(new Details(translate("shell.login.demo.others", others.size()), rows(others)));
        }
        box.addClassName("gy-hints");
        return box;
    }

    private UnorderedList rows(List<LoginHints.Hint> hints) {
        UnorderedList rows = new UnorderedList();
        hints.forEach(hint -> rows.add(new ListItem(row(hint))));
        return rows;
    }

    /** A button that fills the form in. */
    private Component row(LoginHints.Hint hint) {
        Span who = new Span(hint.label().in(getLocale()));
        who.addClassName("gy-hint-who");
        Span account = new Span(hint.username());
        account.addClassName("gy-mono");
        NativeButton button = new NativeButton();
        button.addClickListener(click -> fillIn(hint));
        button.add(who, account);
        LocalizedText explanation = hint.explanation();
        if (explanation != null) {
            Span words = new Span(explanation.in(getLocale()));
            words.addClassNames("gy-hint-words", "gy-soft", "gy-small");
            button.add(words);
        }
        return button;
    }

    private void fillIn(LoginHints.Hint hint) {
        form.getElement().executeJs("""
                        const name = this.querySelector('[name=username]');
                        const password = this.querySelector('[name=password]');
                        if (name && password) {
                          name.value = $0;
                          password.value = $1;
                          (this.querySelector('vaadin-button') || password).focus();
                        }""", hint.username(), hint.password());
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
        return translate("shell.login") + " · 耕耘";
    }
}
