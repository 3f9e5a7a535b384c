package io.gengyun.security;

import io.gengyun.shared.EmployeeId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is asking, as read from the account at login. An administrator may be no employee. */
public record CurrentUser(
        AccountId account, String username, @Nullable EmployeeId employee, Set<Role> roles, Locale language)
        implements AuthenticatedPrincipal {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    /** The username, by which logs and the servlet container know them. */
    @Override
    public String getName() {
        return username;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean is(EmployeeId other) {
        return other.equals(employee);
    }
}
