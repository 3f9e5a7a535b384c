package io.gengyun.appraisal.internal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The task that waits for somebody, and who holds it; nobody while it is to be claimed. */
@Embeddable
record HeldTask(
        @Column(name = "task_id") String id,
        @Column(name = "task") String key,
        @Column(name = "task_holder") @Nullable UUID holder) {}
