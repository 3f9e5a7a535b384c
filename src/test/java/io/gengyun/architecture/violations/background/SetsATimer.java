package io.gengyun.architecture.violations.background;

import java.util.Timer;

class SetsATimer {
    Timer timer() {
        return new Timer();
    }
}
