package io.gengyun.architecture.violations.internal;

import java.sql.Timestamp;
import java.time.Instant;

class KeepsATimestamp {

    private final Timestamp at = Timestamp.from(Instant.EPOCH);

    @Override
    public String toString() {
        return at.toString();
    }
}
