package io.gengyun.architecture.violations.background;

import java.util.function.Consumer;

class RefersToAThread {
    Consumer<Runnable> go() {
        return Thread::startVirtualThread;
    }
}
