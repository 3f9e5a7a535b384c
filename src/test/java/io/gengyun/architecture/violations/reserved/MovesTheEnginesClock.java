package io.gengyun.architecture.violations.reserved;

import org.joda.time.DateTimeUtils;

class MovesTheEnginesClock {
    void go() {
        DateTimeUtils.setCurrentMillisFixed(0);
    }
}
