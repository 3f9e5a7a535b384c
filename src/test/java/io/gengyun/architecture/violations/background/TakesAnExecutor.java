package io.gengyun.architecture.violations.background;

import java.util.concurrent.Executor;

class TakesAnExecutor {
    void go(Executor somebody, Runnable work) {
        somebody.execute(work);
    }
}
