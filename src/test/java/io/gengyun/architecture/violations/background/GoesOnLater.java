package io.gengyun.architecture.violations.background;

import java.util.concurrent.CompletionStage;

class GoesOnLater {
    CompletionStage<Void> go(CompletionStage<Void> before, Runnable work) {
        return before.thenRunAsync(work);
    }
}
