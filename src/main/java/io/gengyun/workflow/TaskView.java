package io.gengyun.workflow;

import io.gengyun.security.AccountId;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox: one user task with what a person needs to pick it from a list.
 *
 * @param name what is to be done, e.g. 审核业绩 / Review the declaration
 * @param title which case, e.g. the cycle and the person
 * @param subject whom the case is about
 * @param assignee who holds it; null while it is to be claimed
 * @param reason translation key of why it came to this person, e.g. {@code
 *     workflow.route.supervisor}
 * @param actions operations the current user may use on it now
 */
public record TaskView(
        String id,
        ProcessKey process,
        String task,
        LocalizedText name,
        LocalizedText title,
        BusinessKey about,
        @Nullable EmployeeId subject,
        @Nullable String subjectNumber,
        @Nullable String subjectName,
        @Nullable AccountId assignee,
        @Nullable String assigneeName,
        State state,
        @Nullable String outcome,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant ended,
        String reason,
        boolean delegated,
        Set<Action> actions) {

    /** Where a task stands in the life of its inbox row. */
    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** What can be done with a task. */
    public enum Action {
        COMPLETE,
        CLAIM,
        UNCLAIM,
        REASSIGN,
        DELEGATE,
        RESOLVE,
        REMIND
    }
}
