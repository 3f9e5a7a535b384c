package io.gengyun.support;

import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Real accounts for tests, made through the facade; every password is {@link #PASSWORD}. */
public final class TestAccounts {

    public static final String PASSWORD = "ten chars at least";

    private final ObjectProvider<Accounts> accounts;

    TestAccounts(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    /** An account that is in the database, of an employee by their number or of nobody. */
    public As make(String username, @Nullable String employeeNumber, Role... roles) {
        AccountId id = As.user(Role.ADMIN)
                .get(() -> accounts.getObject()
                        .create(new Accounts.NewAccount(username, PASSWORD, employeeNumber, Set.of(roles))));
        Accounts.AccountRecord made = accounts.getObject().records(Set.of(id)).get(id);
        return As.user(new CurrentUser(id, made.username(), made.employee(), made.roles(), made.language()));
    }

    /** HTTP Basic for an account made here. */
    public static RequestPostProcessor basic(String username) {
        return SecurityMockMvcRequestPostProcessors.httpBasic(username, PASSWORD);
    }
}
