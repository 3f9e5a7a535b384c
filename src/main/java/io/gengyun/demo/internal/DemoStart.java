package io.gengyun.demo.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Generates the demo company at the start and tells its accounts. */
@Component
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger("io.gengyun.start");

    private final DemoSettings settings;
    private final DemoCompany company;
    private final DemoRecord record;

    DemoStart(DemoSettings settings, DemoCompany company, DemoRecord record) {
        this.settings = settings;
        this.company = company;
        this.record = record;
    }

    /** Before the first administrator is made, whose account would make the database not empty. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationStartedEvent started) {
        if (settings.demo() && company.wanted()) {
            CompletableFuture.runAsync(() -> company.generate(Patience.of(Duration.ofMinutes(3))))
                    .whenComplete((done, problem) -> report(problem))
                    .exceptionally(problem -> null)
                    .join();
        }
    }

    /** The product serves without it, too. */
    private static void report(@Nullable Throwable problem) {
        if (problem != null) {
            LOG.error("The demo company is not complete; the next start goes on with it", problem);
        }
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        List<String> accounts =
                record.hints().stream()
                        .map(hint -> "  %-12s %s".formatted(hint.username(), hint.label().en()))
                        .toList();
        if (!accounts.isEmpty()) {
            LOG.info(
                    "Demo accounts, password {}:\n{}",
                    DemoRecord.PASSWORD,
                    String.join("\n", accounts));
        }
    }
}
