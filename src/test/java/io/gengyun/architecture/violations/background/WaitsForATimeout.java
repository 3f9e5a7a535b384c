package io.gengyun.architecture.violations.background;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class WaitsForATimeout {
    void go(CompletableFuture<String> answer, Runnable work) {
        answer.completeOnTimeout("late", 1, TimeUnit.DAYS).thenRun(work);
    }
}
