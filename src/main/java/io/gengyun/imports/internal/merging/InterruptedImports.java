package io.gengyun.imports.internal.merging;

import io.gengyun.imports.internal.batches.ImportBatches;
import io.gengyun.workflow.spi.RecurringWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks after the imports of processes that died, at a start and every few minutes: whoever waits
 * for one is told that it was interrupted.
 */
@Component
class InterruptedImports implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(InterruptedImports.class);

    private final ImportBatches batches;

    InterruptedImports(ImportBatches batches) {
        this.batches = batches;
    }

    @Override
    public String name() {
        return "import-abandonment";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    @EventListener(ApplicationReadyEvent.class)
    public void run() {
        int marked = batches.failAbandoned();
        if (marked > 0) {
            LOG.warn("{} imports were interrupted when a process of the product ended", marked);
        }
    }
}
