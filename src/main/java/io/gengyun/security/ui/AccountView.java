package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import io.gengyun.security.Access;
import io.gengyun.security.Accounts;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Tokens;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The user's own account: what it may do, a new password, and its tokens. The language is in the
 * user's menu.
 */
@Route("account")
@PermitAll
class AccountView extends PageLayout {

    private final NamedFields fields = new NamedFields();
    private final PasswordField current = ComponentTexts.passwordField(translate("security.currentPassword"));
    private final PasswordField next = ComponentTexts.passwordField(translate("security.newPassword"));
    private final transient Accounts accounts;
    private final transient Tokens tokens;

    AccountView(Accounts accounts, Tokens tokens, Access access) {
        super("security.ownAccount");
        this.accounts = accounts;
        this.tokens = tokens;
        Div columns = new Div(TourStop.mark("account", facts(access.user())), passwords());
        columns.addClassName("gy-columns");
        add(columns, tokens(access.user()));
    }

    private Component facts(CurrentUser user) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gy-facts");
        String name = accounts.namesOf(List.of(user.username())).get(user.username());
        if (name != null) {
            facts.add(new DescriptionList.Term(translate("security.person")), new DescriptionList.Description(name));
        }
        facts.add(
                new DescriptionList.Term(translate("security.username")),
                new DescriptionList.Description(user.username()),
                new DescriptionList.Term(translate("security.roles")),
                new DescriptionList.Description(user.roles().stream()
                        .sorted()
                        .map(role -> translate("security.role." + role))
                        .collect(Collectors.joining(" · "))),
                new DescriptionList.Term(translate("security.language")),
                new DescriptionList.Description(translate("security.language.where")));
        return new Section(translate("security.whoIAm"), facts);
    }

    private Component passwords() {
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        next.setAutocomplete(Autocomplete.NEW_PASSWORD);
        next.setHelperText(translate("security.password.rule"));
        fields.required("current", current);
        fields.required("password", next);
        Div form = new Div(current, next);
        form.addClassName("gy-form");
        fields.guard(form);
        CommandButton change = new CommandButton(translate("security.changePassword"), this::change).onEnterIn(form);
        return new Section(translate("security.password"), form, change);
    }

    private Component tokens(CurrentUser user) {
        Paragraph explanation = new Paragraph(translate("security.tokens.explanation"));
        explanation.addClassName("gy-soft");
        TokenList list = new TokenList(
                tokens,
                tokens::own,
                () -> new EmptyState(translate("security.tokens.none"), translate("security.tokens.noneHow")));
        Button make = new Button(translate("security.token.make"), VaadinIcon.PLUS.create());
        make.addClickListener(click -> NewTokenDialog.of(tokens, user.roles(), made -> {
                    list.refresh();
                    new MadeTokenDialog(made).open();
                })
                .open());
        Section section = new Section(translate("security.tokens"), explanation, list).withActions(make);
        section.setId("tokens");
        return section;
    }

    private void change() {
        if (!fields.isComplete()
                || !fields.attempt(() -> accounts.changeOwnPassword(current.getValue(), next.getValue()))) {
            return;
        }
        current.clear();
        next.clear();
        fields.settle();
        Notices.done("security.passwordChanged");
    }
}
