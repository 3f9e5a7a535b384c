package io.gengyun.architecture.violations.reserved;

import io.gengyun.shared.BusinessClock;
import java.time.Instant;

class EntersThePast {
    int go() {
        return BusinessClock.backdated(Instant.EPOCH, () -> 1);
    }
}
