package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.organization.StaffAccounts;
import io.gengyun.organization.StaffAccounts.AccountCounts;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;

/** How many employees cannot log in, on the home page of administrators. */
@org.springframework.stereotype.Component
class WithoutAccountCard implements HomeCard {

    private final StaffAccounts accounts;
    private final Access access;

    WithoutAccountCard(StaffAccounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public int order() {
        return 620;
    }

    @Override
    public boolean offered() {
        return access.user().has(Role.ADMIN);
    }

    @Override
    public Component component() {
        AccountCounts now = accounts.counts();
        Section card = new Section(translate("organization.home.noAccount"))
                .withActions(new Anchor("accounts", translate("organization.home.accounts")));
        card.setVisible(now.employees() > 0);
        if (now.without() == 0) {
            Paragraph none = new Paragraph(translate("organization.accounts.everybodyHas"));
            none.addClassName("gy-soft");
            card.add(none);
            return card;
        }
        RouterLink list = new RouterLink(translate("organization.home.noAccount.list"), EmployeesView.class);
        list.setQueryParameters(EmployeesView.WITHOUT_ACCOUNT);
        card.add(
                new Paragraph(translate(
                        "organization.home.noAccount.words", Formats.here().number(now.without()))),
                list);
        return card;
    }
}
