package io.gengyun.architecture.violations.background;

import org.springframework.core.task.AsyncTaskExecutor;

class TakesAPoolOfSpring {
    void go(AsyncTaskExecutor pool, Runnable work) {
        pool.submit(work);
    }
}
