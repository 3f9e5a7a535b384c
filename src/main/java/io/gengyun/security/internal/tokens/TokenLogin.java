package io.gengyun.security.internal.tokens;

import io.gengyun.security.TokenEvents.TokenRefused;
import io.gengyun.security.Tokens.State;
import io.gengyun.security.UnusableTokenException;
import io.gengyun.security.internal.accounts.LoginThrottle;
import io.gengyun.security.internal.accounts.LoginThrottledException;
import io.gengyun.security.internal.accounts.SignedIn;
import io.gengyun.security.internal.tokens.TokenRows.Presented;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a token. It is looked up each time, so that one that is withdrawn opens nothing from the
 * next call on. Unknown tokens count as failed logins of their address; a known one opens even
 * where others have been failing, since nobody guesses 256 bits.
 */
@Component
public class TokenLogin {

    private static final int LONGEST = 200;
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final TokenRows tokens;
    private final LoginThrottle throttle;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TokenLogin(
            TokenRows tokens,
            LoginThrottle throttle,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.tokens = tokens;
        this.throttle = throttle;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    Authentication authenticate(String text, String address) {
        Instant now = clock.instant();
        Optional<Presented> presented =
                text.length() > LONGEST ? Optional.empty() : tokens.presented(new TokenSecret(text), now);
        if (presented.isEmpty()) {
            throw refusal(address);
        }
        Presented token = presented.get();
        if (token.state() == State.EXPIRED) {
            throw new UnusableTokenException("security.token.expired");
        }
        if (token.state() == State.WITHDRAWN || !token.active()) {
            throw new UnusableTokenException("security.token.withdrawn");
        }
        if (isToBeNoted(token.lastUsedAt(), now)) {
            tokens.used(token.use().token(), now);
        }
        return SignedIn.byToken(token.holder(), token.use());
    }

    private RuntimeException refusal(String address) {
        String guesser = "token at " + address;
        Duration wait = throttle.wait(guesser, address);
        if (wait.isPositive()) {
            return new LoginThrottledException(wait);
        }
        throttle.failed(guesser, address);
        transaction.executeWithoutResult(begun -> events.publishEvent(new TokenRefused(address)));
        return new UnusableTokenException("security.token.unknown");
    }

    private static boolean isToBeNoted(@Nullable Instant lastUse, Instant now) {
        return lastUse == null || !now.isBefore(lastUse.plus(NOTED));
    }
}
