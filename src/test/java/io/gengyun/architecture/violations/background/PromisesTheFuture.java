package io.gengyun.architecture.violations.background;

import java.util.concurrent.CompletableFuture;

class PromisesTheFuture {
    CompletableFuture<Void> go(Runnable work) {
        return CompletableFuture.runAsync(work);
    }
}
