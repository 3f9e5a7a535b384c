package io.gengyun.imports.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The pool on which batches run, and the look back at a start. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ImportConfiguration.class);

    private final BatchRows batches;

    ImportConfiguration(BatchRows batches) {
        this.batches = batches;
    }

    @Bean(defaultCandidate = false)
    static ThreadPoolTaskExecutor importPool(ImportSettings settings) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("import-");
        pool.setCorePoolSize(settings.atOnce());
        pool.setMaxPoolSize(settings.atOnce());
        pool.setQueueCapacity(settings.waiting());
        pool.setWaitForTasksToCompleteOnShutdown(false);
        return pool;
    }

    @EventListener(ApplicationReadyEvent.class)
    void markAbandoned() {
        int marked = batches.failAbandoned();
        if (marked > 0) {
            LOG.warn("{} imports were interrupted when the product stopped last", marked);
        }
    }
}
