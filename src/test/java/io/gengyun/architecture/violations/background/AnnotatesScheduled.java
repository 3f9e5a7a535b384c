package io.gengyun.architecture.violations.background;

import org.springframework.scheduling.annotation.Scheduled;

class AnnotatesScheduled {
    @Scheduled(fixedDelay = 1)
    void go() {}
}
