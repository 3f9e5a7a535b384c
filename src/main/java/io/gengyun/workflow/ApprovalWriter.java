package io.gengyun.workflow;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds lines to the approval record for what a process does by itself (a deadline passed, an
 * escalation), and for what is done to cases from outside. What people do with tasks is written by
 * {@link UserTasks}.
 */
public interface ApprovalWriter {

    void automatic(
            BusinessKey about,
            @Nullable String task,
            ApprovalRecord.Act act,
            @Nullable String reason,
            Map<String, Object> details);

    /** What the current user did to many cases at once, outside their tasks; one batched write. */
    void byUser(Collection<BusinessKey> cases, ApprovalRecord.Act act, String reason);
}
