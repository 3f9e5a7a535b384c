package io.gengyun.workflow.internal.engine.tasks;

import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task of which the engine says that it has been created, completed or cancelled.
 *
 * @param definition id of the deployed process definition, by which its form is found
 * @param performer the model's rule of who does it, e.g. {@code supervisor} or {@code role:HR}
 */
public record SignalledTask(
        String id,
        ProcessKey process,
        String definition,
        String task,
        LocalizedText name,
        BusinessKey about,
        String performer,
        Instant created,
        @Nullable Instant due) {}
