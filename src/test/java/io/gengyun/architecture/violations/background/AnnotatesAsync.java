package io.gengyun.architecture.violations.background;

import org.springframework.scheduling.annotation.Async;

class AnnotatesAsync {
    @Async
    void go() {}
}
