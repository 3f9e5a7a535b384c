package io.gengyun.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A clock that a thread can set back for what it enters afterwards, as if it had been there: the
 * past of a demonstration. Everybody else's time goes on.
 */
public final class BusinessClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> THEN = new ThreadLocal<>();

    private final Clock present;

    BusinessClock(Clock present) {
        this.present = present;
    }

    /** Does something as of a moment in the past, on this thread alone. */
    public static <T> T backdated(Instant then, Supplier<T> what) {
        Instant before = THEN.get();
        THEN.set(then);
        try {
            return what.get();
        } finally {
            if (before == null) {
                THEN.remove();
            } else {
                THEN.set(before);
            }
        }
    }

    /** The moment that this thread is set back to. */
    public static Optional<Instant> then() {
        return Optional.ofNullable(THEN.get());
    }

    @Override
    public Instant instant() {
        return then().orElseGet(present::instant);
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BusinessClock(present.withZone(zone));
    }
}
