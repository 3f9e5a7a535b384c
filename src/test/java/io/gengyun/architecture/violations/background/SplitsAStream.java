package io.gengyun.architecture.violations.background;

import java.util.List;
import java.util.stream.StreamSupport;

class SplitsAStream {
    void go(List<Runnable> work) {
        StreamSupport.stream(work.spliterator(), true).forEach(Runnable::run);
    }
}
