package io.gengyun.security;

import io.gengyun.shared.EmployeeId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is asking, as read from the account at login. An administrator may be no employee. */
public record CurrentUser(
        AccountId account,
        String username,
        @Nullable EmployeeId employee,
        Set<Role> roles,
        Locale language) {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean is(EmployeeId other) {
        return other.equals(employee);
    }
}
