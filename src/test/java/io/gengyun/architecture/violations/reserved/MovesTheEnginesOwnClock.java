package io.gengyun.architecture.violations.reserved;

import org.camunda.bpm.engine.impl.util.ClockUtil;

class MovesTheEnginesOwnClock {
    void go() {
        ClockUtil.offset(1L);
    }
}
