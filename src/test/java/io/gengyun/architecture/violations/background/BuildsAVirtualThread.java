package io.gengyun.architecture.violations.background;

class BuildsAVirtualThread {
    void go(Runnable work) {
        Thread.ofVirtual().name("hidden").unstarted(work);
    }
}
