package io.gengyun.appraisal.internal.model;

import java.time.Instant;

/** The end of a stage, and the earlier moment at which whoever has to act is reminded. */
public record Deadline(Instant due, Instant reminder) {

    public Deadline {
        if (reminder.isAfter(due)) {
            throw new IllegalArgumentException("reminder " + reminder + " after the deadline " + due);
        }
    }
}
