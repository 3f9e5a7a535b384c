package io.gengyun.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant THEN = Instant.parse("2025-10-09T01:00:00Z");

    private final Clock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsThePresentUnlessSetBack() {
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(BusinessClock.backdated(THEN, clock::instant)).isEqualTo(THEN);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void comesBackAfterFailuresAndToWhereItWasSetBefore() {
        assertThatThrownBy(() -> BusinessClock.backdated(THEN, () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(BusinessClock.then()).isEmpty();
        Instant earlier = THEN.minusSeconds(60);
        assertThat(BusinessClock.backdated(THEN, () -> {
                    BusinessClock.backdated(earlier, clock::instant);
                    return clock.instant();
                }))
                .isEqualTo(THEN);
    }
}
