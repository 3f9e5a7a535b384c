package io.gengyun.security.internal.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gengyun.security.AccountEvents.AccountDeactivated;
import io.gengyun.security.AccountEvents.AccountsRemoved;
import io.gengyun.security.AccountEvents.PasswordChanged;
import io.gengyun.security.AccountEvents.RolesGranted;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.internal.accounts.Account;
import io.gengyun.security.internal.accounts.AccountRepository;
import io.gengyun.security.internal.accounts.SignedIn;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells whether a session may go on: its account is open and has not changed password or roles
 * since. Known at once on this node, within seconds on others.
 */
@Component
class SessionStamps {

    private static final int CLOSED = -1;

    private final LoadingCache<AccountId, Integer> stamps;

    SessionStamps(AccountRepository accounts) {
        this.stamps = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(id -> accounts.findById(id)
                        .filter(Account::active)
                        .map(Account::stamp)
                        .orElse(CLOSED));
    }

    boolean good(Authentication authentication) {
        return !(authentication.getPrincipal() instanceof CurrentUser user)
                || !(authentication.getDetails() instanceof SignedIn.Stamp stamp)
                || stamps.get(user.account()) == stamp.value();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountDeactivated event) {
        stamps.invalidate(event.account());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountsRemoved event) {
        stamps.invalidateAll();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PasswordChanged event) {
        stamps.invalidate(event.account());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RolesGranted event) {
        stamps.invalidate(event.account());
    }
}
