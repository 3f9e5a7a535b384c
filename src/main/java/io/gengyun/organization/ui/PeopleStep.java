package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import io.gengyun.organization.Employees;
import io.gengyun.organization.StaffAccounts;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.FirstStep;
import io.gengyun.uikit.page.Formats;
import java.util.ArrayList;
import java.util.List;

/** First run: the people, and the accounts with which they log in. */
@org.springframework.stereotype.Component
class PeopleStep implements FirstStep {

    private final Employees employees;
    private final StaffAccounts accounts;
    private final Access access;

    PeopleStep(Employees employees, StaffAccounts accounts, Access access) {
        this.employees = employees;
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String title() {
        return translate("organization.first.people");
    }

    @Override
    public String explanation() {
        return translate("organization.first.people.how");
    }

    @Override
    public boolean offered() {
        CurrentUser user = access.user();
        return user.has(Role.HR) || user.has(Role.ADMIN);
    }

    @Override
    public StepState state() {
        StaffAccounts.AccountCounts now = accounts.counts();
        List<String> facts = new ArrayList<>();
        if (now.employees() > 0) {
            facts.add(translate("organization.first.people.some", number(now.employees())));
            facts.add(translate("organization.first.people.accounts", number(now.accounts())));
        }
        return new StepState(now.employees() > 0 && now.accounts() > 0, facts);
    }

    @Override
    public Component component(Runnable changed) {
        StaffAccounts.AccountCounts now = accounts.counts();
        Div content = new Div(heading("organization.first.people.enter"), entering(now, changed));
        content.addClassName("gy-stack");
        if (now.employees() > 0) {
            content.add(heading("organization.first.people.letIn"), lettingIn(now, changed));
        }
        return content;
    }

    private static H3 heading(String key) {
        return new H3(translate(key));
    }

    private Component entering(StaffAccounts.AccountCounts now, Runnable changed) {
        Button upload = new Button(
                translate("organization.first.people.upload"),
                VaadinIcon.UPLOAD_ALT.create(),
                click -> UI.getCurrent().navigate("imports/new", QueryParameters.of("target", "employees")));
        if (now.employees() == 0) {
            upload.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Button write = new Button(
                translate("organization.add"),
                VaadinIcon.PLUS.create(),
                click -> EmployeeDialog.of(employees, null, changed::run).open());
        Div buttons = new Div(upload, write);
        buttons.addClassName("gy-row");
        if (now.employees() > 0) {
            Button list = new Button(
                    translate("organization.first.people.list"),
                    click -> UI.getCurrent().navigate("employees"));
            list.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(list);
        }
        return buttons;
    }

    private Component lettingIn(StaffAccounts.AccountCounts now, Runnable changed) {
        if (!access.user().has(Role.ADMIN)) {
            return words(
                    now.without() == 0
                            ? translate("organization.accounts.everybodyHas")
                            : translate("organization.accounts.administrator", number(now.without())));
        }
        StaffAccountsButtons make = new StaffAccountsButtons(accounts, employees, changed);
        if (now.accounts() == 0) {
            make.primary();
        }
        Div both = new Div(
                words(
                        now.without() == 0
                                ? translate("organization.accounts.everybodyHas")
                                : translate("organization.accounts.without", number(now.without()))),
                make);
        both.addClassName("gy-stack");
        return both;
    }

    private static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("gy-words");
        return words;
    }

    private static String number(long count) {
        return Formats.here().number(count);
    }
}
