package io.gengyun.architecture.violations.background;

import java.util.concurrent.ForkJoinTask;

class ForksATask {
    void go(Runnable work) {
        ForkJoinTask.adapt(work).fork();
    }
}
