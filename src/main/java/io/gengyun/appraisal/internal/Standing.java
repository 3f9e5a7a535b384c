package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a declaration stands, since when, and until when somebody has to act. */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) Stage stage,
        @Column(name = "stage_since") Instant since,
        @Column(name = "stage_due") @Nullable Instant due,
        @Column(name = "stage_reminder") @Nullable Instant reminder) {

    /** A stage in which somebody has to act until a deadline. */
    static Standing in(Stage stage, Instant now, Deadline deadline) {
        return new Standing(stage, now, deadline.due(), deadline.reminder());
    }

    /** A stage in which nobody has to act. */
    static Standing at(Stage stage, Instant now) {
        return new Standing(stage, now, null, null);
    }

    Standing until(Deadline deadline) {
        return new Standing(stage, since, deadline.due(), deadline.reminder());
    }
}
