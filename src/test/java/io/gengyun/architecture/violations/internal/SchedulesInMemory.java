package io.gengyun.architecture.violations.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

class SchedulesInMemory {
    ScheduledExecutorService scheduler() {
        return Executors.newSingleThreadScheduledExecutor();
    }
}
