package io.gengyun.demo.internal;

import io.gengyun.demo.DemoCompany.DemoAccount;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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
    private final GeneratedCompany company;
    private final DemoRecord record;

    DemoStart(DemoSettings settings, GeneratedCompany company, DemoRecord record) {
        this.settings = settings;
        this.company = company;
        this.record = record;
    }

    /**
     * Before the first administrator is made, whose account would make the database not empty. On
     * this thread: nobody can log in before it has ended.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationStartedEvent started) {
        if (company.wanted(settings.demo())) {
            CompletableFuture.<Void>completedFuture(null)
                    .thenRun(company::generate)
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
        List<DemoAccount> accounts = record.accounts();
        String roles = accounts.stream()
                .filter(account -> account.explanation() != null)
                .map(account -> "  %-14s %s"
                        .formatted(account.username(), account.label().en()))
                .collect(Collectors.joining("\n"));
        if (!accounts.isEmpty()) {
            LOG.info(
                    "{} demo accounts, password {}; one of each role:\n{}",
                    accounts.size(),
                    DemoRecord.PASSWORD,
                    roles);
        }
    }
}
