package io.gengyun.architecture.violations.background;

import java.util.stream.IntStream;

class TurnsParallel {
    int go() {
        return IntStream.range(0, 10).parallel().sum();
    }
}
