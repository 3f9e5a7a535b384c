package io.gengyun.imports.internal;

import io.gengyun.imports.internal.batches.ImportSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The pool on which batches run. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

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
}
