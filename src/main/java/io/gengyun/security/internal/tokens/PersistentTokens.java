package io.gengyun.security.internal.tokens;

import io.gengyun.security.Access;
import io.gengyun.security.AccountEvents.AccountDeactivated;
import io.gengyun.security.AccountEvents.PasswordChanged;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.security.TokenEvents.TokenMade;
import io.gengyun.security.TokenEvents.TokenWithdrawn;
import io.gengyun.security.TokenEvents.TokensEnded;
import io.gengyun.security.TokenId;
import io.gengyun.security.Tokens;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens in PostgreSQL, by the hashes of their secrets. */
@Component
@Transactional
class PersistentTokens implements Tokens {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_LIVE = 50;
    private static final Duration SHOWN_AFTER_THE_END = Duration.ofDays(30);

    private final TokenRows rows;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersistentTokens(TokenRows rows, Access access, Clock clock, ApplicationEventPublisher events) {
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
        String name = token.name().strip();
        Instant now = clock.instant();
        rows.lock(user.account());
        List<TokenRecord> live = rows.live(user.account(), now);
        check(token, name, user, live);
        TokenSecret secret = TokenSecret.next();
        TokenRecord made = new TokenRecord(
                new TokenId(Uuids.next()),
                user.account(),
                name,
                secret.hint(),
                token.readOnly(),
                token.roles(),
                now,
                now.plus(Duration.ofDays(token.days())),
                null,
                State.LIVE);
        rows.insert(made, secret);
        events.publishEvent(
                new TokenMade(made.id(), made.account(), name, made.readOnly(), made.roles(), made.expiresAt()));
        return new MadeToken(made, secret.text());
    }

    private static void check(NewToken token, String name, CurrentUser user, List<TokenRecord> live) {
        List<FieldError> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            wrong.add(new FieldError("name", "security.token.name.rule"));
        } else if (live.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            wrong.add(new FieldError("name", "security.token.name.taken", name));
        }
        if (token.days() < 1 || token.days() > MOST_DAYS) {
            wrong.add(new FieldError("days", "security.token.days.rule", MOST_DAYS));
        }
        if (token.roles().isEmpty() || !user.roles().containsAll(token.roles())) {
            wrong.add(new FieldError("roles", "security.token.roles.rule"));
        }
        if (!wrong.isEmpty()) {
            throw new BusinessRefusal(Kind.REFUSED, "security.token.invalid", wrong);
        }
        if (live.size() >= MOST_LIVE) {
            throw BusinessRefusal.refused("security.token.tooMany", MOST_LIVE);
        }
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
        return rows.shown(account, now, now.minus(SHOWN_AFTER_THE_END));
    }

    @Override
    public void withdraw(TokenId token) {
        CurrentUser user = access.user();
        TokenRecord found = rows.find(token, clock.instant())
                .filter(one -> one.account().equals(user.account()) || user.has(Role.ADMIN))
                .orElseThrow(() -> BusinessRefusal.notFound("security.token.notThere"));
        if (!rows.withdraw(token, Timestamp.from(clock.instant()))) {
            throw BusinessRefusal.conflict("security.token.alreadyWithdrawn", found.name());
        }
        events.publishEvent(new TokenWithdrawn(token, found.account(), found.name()));
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
        int ended = rows.withdrawAll(account, Timestamp.from(clock.instant()));
        if (ended > 0) {
            events.publishEvent(new TokensEnded(account, ended));
        }
    }
}
