package io.gengyun.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines to the approval record for what a process does by itself (a deadline passed, an
 * escalation). What people do with tasks is written by {@link UserTasks}.
 */
public interface ApprovalWriter {

    void automatic(
            BusinessKey about,
            @Nullable String task,
            ApprovalRecord.Act act,
            @Nullable String reason,
            Map<String, Object> details);
}
