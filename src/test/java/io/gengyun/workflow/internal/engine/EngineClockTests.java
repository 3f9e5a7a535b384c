package io.gengyun.workflow.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.shared.BusinessClock;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class EngineClockTests {

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Autowired
    MovableClock clock;

    @Test
    void goesWithTheProductsClock() {
        clock.move(Duration.ofDays(3));

        assertThat(command().getFirst()).isEqualTo(clock.instant());
    }

    @Test
    void looksBackOnTheThreadThatDoesAndOnNoOther() {
        Instant then = clock.instant().minus(Duration.ofDays(90));

        assertThat(BusinessClock.backdated(then, this::command)).containsExactly(then, clock.instant());
        assertThat(command()).containsOnly(clock.instant());
    }

    /** The engine's time within a command, and on another thread meanwhile. */
    private List<Instant> command() {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> List.of(
                        ClockUtil.getCurrentTime().toInstant(),
                        CompletableFuture.supplyAsync(ClockUtil::getCurrentTime)
                                .join()
                                .toInstant()));
    }
}
