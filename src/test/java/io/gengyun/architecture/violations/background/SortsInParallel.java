package io.gengyun.architecture.violations.background;

import java.util.Arrays;

class SortsInParallel {
    void go(long[] numbers) {
        Arrays.parallelSort(numbers);
    }
}
