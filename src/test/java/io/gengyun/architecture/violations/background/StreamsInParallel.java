package io.gengyun.architecture.violations.background;

import java.util.List;

class StreamsInParallel {
    void go(List<Runnable> work) {
        work.parallelStream().forEach(Runnable::run);
    }
}
