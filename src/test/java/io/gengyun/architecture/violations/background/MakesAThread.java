package io.gengyun.architecture.violations.background;

class MakesAThread {
    void go(Runnable work) {
        new Thread(work).start();
    }
}
