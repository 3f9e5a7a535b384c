package io.gengyun.architecture.violations.internal;

class PrintsAway {
    void swallow(Throwable problem) {
        problem.printStackTrace();
    }
}
