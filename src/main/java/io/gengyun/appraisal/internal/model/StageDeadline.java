package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a declaration stands, since when, and until when somebody has to act. */
@Embeddable
public record StageDeadline(
        @Enumerated(EnumType.STRING) Stage stage,
        @Column(name = "stage_since") Instant since,
        @Column(name = "stage_due") @Nullable Instant due,
        @Column(name = "stage_reminder") @Nullable Instant reminder) {

    /** A stage in which somebody has to act until a deadline. */
    static StageDeadline in(Stage stage, Instant now, Deadline deadline) {
        return new StageDeadline(stage, now, deadline.due(), deadline.reminder());
    }

    /** A stage in which nobody has to act. */
    static StageDeadline at(Stage stage, Instant now) {
        return new StageDeadline(stage, now, null, null);
    }

    StageDeadline until(Deadline deadline) {
        return new StageDeadline(stage, since, deadline.due(), deadline.reminder());
    }
}
