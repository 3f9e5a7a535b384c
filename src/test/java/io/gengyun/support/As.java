package io.gengyun.support;

import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody in whose name a test acts: {@code As.user(Role.HR).run(() -> …)}. The account need not
 * be in the database unless the code under test looks it up; {@link TestAccounts} makes real ones.
 */
public record As(@Nullable CurrentUser user) {

    /** Somebody with these roles who is no employee. */
    public static As user(Role... roles) {
        return user("user", null, roles);
    }

    /** An employee, with the role EMPLOYEE and these. */
    public static As employee(EmployeeId employee, Role... roles) {
        Set<Role> all = Arrays.stream(roles).collect(Collectors.toSet());
        all.add(Role.EMPLOYEE);
        return user("employee", employee, all.toArray(Role[]::new));
    }

    public static As user(String username, @Nullable EmployeeId employee, Role... roles) {
        return user(new CurrentUser(new AccountId(Uuids.next()), username, employee, Set.of(roles), Locale.CHINESE));
    }

    public static As user(CurrentUser user) {
        return new As(user);
    }

    /** Nobody, as in an engine job. */
    public static As nobody() {
        return new As((CurrentUser) null);
    }

    public void run(Runnable what) {
        get(() -> {
            what.run();
            return true;
        });
    }

    public <T> T get(Supplier<T> what) {
        SecurityContext before = SecurityContextHolder.getContext();
        logIn();
        try {
            return what.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Acts for the rest of this thread, until {@link #logOut()}. */
    public void logIn() {
        SecurityContext context = new SecurityContextImpl();
        if (user != null) {
            context.setAuthentication(authentication());
        }
        SecurityContextHolder.setContext(context);
    }

    public static void logOut() {
        SecurityContextHolder.clearContext();
    }

    /**
     * The same user in a MockMvc request: {@code
     * mvc.perform(get("/…").with(As.user(HR).inRequest()))}.
     */
    public RequestPostProcessor inRequest() {
        return SecurityMockMvcRequestPostProcessors.authentication(authentication());
    }

    Authentication authentication() {
        if (user == null) {
            throw new IllegalStateException("nobody has no authentication");
        }
        List<SimpleGrantedAuthority> authorities = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }
}
