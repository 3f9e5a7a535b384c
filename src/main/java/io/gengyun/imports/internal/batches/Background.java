package io.gengyun.imports.internal.batches;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Long work on files, a few at a time, in the name of whoever asked for it. */
@Component
public class Background {

    private final ThreadPoolTaskExecutor pool;

    Background(@Qualifier("importPool") ThreadPoolTaskExecutor pool) {
        this.pool = pool;
    }

    /**
     * Does it as soon as there is a place, with a context of its own: that of the session is
     * emptied when the user logs out meanwhile.
     *
     * @throws TaskRejectedException when too much is waiting already
     */
    public void run(Runnable work) {
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        pool.execute(new DelegatingSecurityContextRunnable(work, own));
    }
}
