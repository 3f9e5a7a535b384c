package io.gengyun.security.internal.tokens;

import io.gengyun.security.Access;
import io.gengyun.security.AccountEvents.AccountDeactivated;
import io.gengyun.security.AccountEvents.PasswordChanged;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.security.TokenEvents.TokensEnded;
import io.gengyun.security.TokenId;
import io.gengyun.security.Tokens;
import io.gengyun.shared.BusinessRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens in PostgreSQL, by the hashes of their secrets. */
@Component
@Transactional
class PersistentTokens implements Tokens {

    private static final Duration SHOWN_AFTER_THE_END = Duration.ofDays(30);

    private final TokenRepository tokens;
    private final TokenRows rows;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersistentTokens(
            TokenRepository tokens, TokenRows rows, Access access, Clock clock, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public MadeToken make(NewToken token) {
        CurrentUser user = access.user();
        if (access.token().isPresent()) {
            throw BusinessRefusal.forbidden("security.token.makesNone");
        }
        Instant now = clock.instant();
        rows.lock(user.account());
        TokenSecret secret = TokenSecret.next();
        Token made = tokens.save(new Token(user, token, secret, tokens.live(user.account(), now), now));
        return new MadeToken(made.record(now), secret.text());
    }

    @Override
    @Transactional(readOnly = true)
    public List<TokenRecord> own() {
        return shown(access.user().account());
    }

    @Override
    @Transactional(readOnly = true)
    public List<TokenRecord> of(AccountId account) {
        access.require(Role.ADMIN);
        return shown(account);
    }

    private List<TokenRecord> shown(AccountId account) {
        Instant now = clock.instant();
        return tokens.workingAfter(account, now.minus(SHOWN_AFTER_THE_END)).stream()
                .map(token -> token.record(now))
                .toList();
    }

    @Override
    public void withdraw(TokenId token) {
        CurrentUser user = access.user();
        Token found = tokens.findById(token)
                .filter(one -> one.isOf(user.account()) || user.has(Role.ADMIN))
                .orElseThrow(() -> BusinessRefusal.notFound("security.token.notThere"));
        tokens.save(found.withdraw(clock.instant()));
    }

    @EventListener
    void on(AccountDeactivated event) {
        endAll(event.account());
    }

    /** Who knew the password may have made tokens. */
    @EventListener
    void on(PasswordChanged event) {
        endAll(event.account());
    }

    private void endAll(AccountId account) {
        int ended = tokens.withdrawAll(account, clock.instant());
        if (ended > 0) {
            events.publishEvent(new TokensEnded(account, ended));
        }
    }
}
