package io.gengyun.support;

import io.gengyun.shared.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The product's clock in tests: it stands still until a test moves it. */
public final class MovableClock extends Clock {

    /** A Monday morning in Shanghai. */
    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product has one zone");
    }

    @Override
    public Instant instant() {
        return BusinessClock.then().orElse(now);
    }
}
