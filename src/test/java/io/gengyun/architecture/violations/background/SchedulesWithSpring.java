package io.gengyun.architecture.violations.background;

import java.time.Instant;
import org.springframework.scheduling.TaskScheduler;

class SchedulesWithSpring {
    void go(TaskScheduler scheduler, Runnable work) {
        scheduler.schedule(work, Instant.EPOCH);
    }
}
