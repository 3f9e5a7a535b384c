package io.gengyun.architecture.violations.background;

import java.util.concurrent.Executors;

class MakesAPool {
    void go(Runnable work) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            pool.submit(work);
        }
    }
}
