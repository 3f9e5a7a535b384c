package io.gengyun.security.internal.tokens;

import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.security.TokenId;
import io.gengyun.security.TokenUse;
import io.gengyun.security.Tokens.State;
import io.gengyun.security.internal.accounts.SignedIn;
import io.gengyun.shared.EmployeeId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each call by a token asks, and notes. */
@Component
class TokenRows {

    /** A token that was presented, with its holder as they are now, limited by the token. */
    record Presented(
            TokenUse use,
            CurrentUser holder,
            boolean active,
            State state,
            @Nullable Instant lastUsedAt) {}

    private record Found(
            TokenId id,
            AccountId account,
            String name,
            boolean readOnly,
            Set<Role> roles,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant withdrawnAt,
            String username,
            @Nullable EmployeeId employee,
            Set<Role> held,
            boolean active,
            @Nullable String language) {

        Presented presented(Instant now) {
            Set<Role> limited = held.stream().filter(roles::contains).collect(Collectors.toUnmodifiableSet());
            Locale chosen = language == null ? null : Locale.of(language);
            return new Presented(
                    new TokenUse(id, name, readOnly, !limited.equals(held)),
                    new CurrentUser(account, username, employee, limited, SignedIn.language(chosen)),
                    active,
                    Token.state(expiresAt, withdrawnAt, now),
                    lastUsedAt);
        }
    }

    private static final String PRESENTED = """
            select t.id, t.account, t.name, t.read_only, t.roles, t.expires_at, t.last_used_at, t.withdrawn_at,
                   a.username, a.employee, a.roles as held, a.active, a.language
            from security.token t join security.account a on a.id = t.account
            where t.hash = ?""";

    private final JdbcClient database;

    TokenRows(JdbcClient database) {
        this.database = database;
    }

    /** One maker at a time for each account, so that what is counted stays counted. */
    void lock(AccountId account) {
        database.sql("select 1 from security.account where id = ? for no key update")
                .param(account)
                .query(Integer.class)
                .list();
    }

    Optional<Presented> presented(TokenSecret secret, Instant now) {
        return database.sql(PRESENTED)
                .param(secret.hash())
                .query(Found.class)
                .optional()
                .map(found -> found.presented(now));
    }

    void used(TokenId token, Instant now) {
        database.sql("update security.token set last_used_at = ? where id = ?")
                .params(now, token)
                .update();
    }
}
