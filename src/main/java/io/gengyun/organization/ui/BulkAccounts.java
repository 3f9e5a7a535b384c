package io.gengyun.organization.ui;

import com.vaadin.flow.component.Component;
import io.gengyun.organization.Employees;
import io.gengyun.organization.StaffAccounts;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.page.PageAction;

/** Accounts for everybody who has none, on the page of the accounts. */
@org.springframework.stereotype.Component
class BulkAccounts implements PageAction {

    private final StaffAccounts accounts;
    private final Employees employees;
    private final Access access;

    BulkAccounts(StaffAccounts accounts, Employees employees, Access access) {
        this.accounts = accounts;
        this.employees = employees;
        this.access = access;
    }

    @Override
    public String page() {
        return "accounts";
    }

    @Override
    public boolean offered() {
        return access.user().has(Role.ADMIN);
    }

    @Override
    public Component component(Runnable changed) {
        return new StaffAccountsButtons(accounts, employees, changed);
    }
}
