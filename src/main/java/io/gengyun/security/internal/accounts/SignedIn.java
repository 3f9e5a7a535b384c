package io.gengyun.security.internal.accounts;

import io.gengyun.security.CurrentUser;
import io.gengyun.security.TokenUse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The authentication of an account, with the stamp that tells whether its session is still good.
 */
public final class SignedIn {

    /** The stamp of the account when the session began. */
    public record Stamp(int value) {}

    private SignedIn() {}

    public static Authentication as(Account account) {
        CurrentUser user = new CurrentUser(
                account.id(), account.username(), account.employee(), account.roles(), language(account.language()));
        return as(user, new Stamp(account.stamp()));
    }

    /** For one call by a token. */
    public static Authentication byToken(CurrentUser user, TokenUse use) {
        return as(user, use);
    }

    private static Authentication as(CurrentUser user, Object details) {
        List<SimpleGrantedAuthority> authorities = user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
        token.setDetails(details);
        return token;
    }

    /** Lets the session of the user themselves go on with what has changed about their account. */
    static void refresh(Account account) {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now != null
                && now.getDetails() instanceof Stamp
                && now.getPrincipal() instanceof CurrentUser user
                && user.account().equals(account.id())) {
            SecurityContextHolder.getContext().setAuthentication(as(account));
        }
    }

    public static Locale language(@Nullable Locale chosen) {
        if (chosen != null) {
            return chosen;
        }
        boolean english = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().getHeader("Accept-Language") != null
                && "en".equals(now.getRequest().getLocale().getLanguage());
        return english ? Locale.ENGLISH : Locale.CHINESE;
    }
}
