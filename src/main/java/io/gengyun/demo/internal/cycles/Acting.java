package io.gengyun.demo.internal.cycles;

import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.Uuids;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Doing something in somebody's name on this thread, with their rights and no more. */
public record Acting(CurrentUser user) {

    /** Who founds the demo company while nobody has an account. */
    public static Acting founder() {
        return new Acting(new CurrentUser(
                new AccountId(Uuids.next()), "demo", null, Set.of(Role.ADMIN, Role.HR), Locale.CHINESE));
    }

    public static Acting as(AccountRecord account) {
        return new Acting(
                new CurrentUser(account.id(), account.username(), account.employee(), account.roles(), Locale.CHINESE));
    }

    public void run(Runnable what) {
        get(() -> {
            what.run();
            return true;
        });
    }

    public <T> T get(Supplier<T> what) {
        SecurityContext before = SecurityContextHolder.getContext();
        List<SimpleGrantedAuthority> authorities = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities)));
        try {
            return what.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
