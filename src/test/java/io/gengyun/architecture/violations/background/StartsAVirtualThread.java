package io.gengyun.architecture.violations.background;

class StartsAVirtualThread {
    void go(Runnable work) {
        Thread.startVirtualThread(work);
    }
}
