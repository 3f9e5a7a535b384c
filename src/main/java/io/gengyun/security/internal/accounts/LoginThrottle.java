package io.gengyun.security.internal.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gengyun.shared.BusinessRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after five failures of one name from one address that pair waits, half a
 * minute first, twice as long each time, a quarter of an hour at most. A name from everywhere and
 * an address with any name have higher limits of the same kind, so that neither many addresses nor
 * many names help and an office behind one address is not locked out by one forgetful person. A
 * name that has logged in from an address within the last day is held to the limit of that pair
 * alone, so that a stranger's guesses lock nobody out of where they work.
 */
@Component
public class LoginThrottle {

    private static final int PAIR_LIMIT = 5;
    private static final int NAME_LIMIT = 25;
    private static final int ADDRESS_LIMIT = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration WELCOME = Duration.ofDays(1);

    private record Failures(int count, Instant last) {}

    private record Counted(String key, int limit) {}

    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final Cache<String, Instant> welcome =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(WELCOME).build();
    private final Clock clock;

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name must still wait at this address; zero when it may try. */
    public Duration wait(String username, String address) {
        List<Counted> counted = counted(username, address);
        Counted pair = counted.getFirst();
        return (isWelcome(pair) ? List.of(pair) : counted)
                .stream().map(this::wait).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private boolean isWelcome(Counted pair) {
        Instant last = welcome.getIfPresent(pair.key());
        return last != null && clock.instant().isBefore(last.plus(WELCOME));
    }

    private Duration wait(Counted counted) {
        Failures known = failures.getIfPresent(counted.key());
        if (known == null || known.count() < counted.limit()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(known.count() - counted.limit(), 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Instant until = known.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        Duration rest = Duration.between(clock.instant(), until);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    void refuseIfTooOften(String username, String address) {
        Duration wait = wait(username, address);
        if (wait.isPositive()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.TOO_OFTEN, "security.tooOften", wait.toSeconds() + 1);
        }
    }

    public void failed(String username, String address) {
        Instant now = clock.instant();
        counted(username, address)
                .forEach(counted -> failures.asMap()
                        .merge(counted.key(), new Failures(1, now), (old, one) -> new Failures(old.count() + 1, now)));
    }

    public void succeeded(String username, String address) {
        String pair = counted(username, address).getFirst().key();
        failures.invalidate(pair);
        welcome.put(pair, clock.instant());
    }

    private static List<Counted> counted(String username, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Counted("pair " + address + " " + name, PAIR_LIMIT),
                new Counted("name " + name, NAME_LIMIT),
                new Counted("address " + address, ADDRESS_LIMIT));
    }
}
