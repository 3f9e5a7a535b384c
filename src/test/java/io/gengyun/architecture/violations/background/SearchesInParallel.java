package io.gengyun.architecture.violations.background;

import java.util.concurrent.ConcurrentHashMap;

class SearchesInParallel {
    void go(ConcurrentHashMap<String, Runnable> work) {
        work.forEach(1, (name, one) -> one.run());
    }
}
