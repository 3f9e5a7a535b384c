package io.gengyun.architecture.violations.background;

import java.util.concurrent.ForkJoinPool;

class ForksAndJoins {
    void go(Runnable work) {
        ForkJoinPool.commonPool().execute(work);
    }
}
