package io.gengyun.workflow;

import io.gengyun.security.AccountId;
import io.gengyun.security.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which open task of a case, for modules whose cases they are; for facades that have
 * checked access. What needs it for whole sets joins the view {@code workflow.open_task}, which
 * says the same by {@code case_type} and {@code case_id}: {@code task_id}, {@code task_key}, {@code
 * holder}, {@code candidate_role}, {@code created_at}, {@code due_at}.
 */
public interface OpenTasks {

    /**
     * A task that waits.
     *
     * @param task its key in the model, e.g. {@code Task_Review}
     * @param holder who has to act; null while it is to be claimed
     * @param candidates the role that may claim it; null when it was given to somebody
     * @param due when it is late; null without a deadline
     */
    record OpenTask(
            String id,
            BusinessKey about,
            String task,
            @Nullable AccountId holder,
            @Nullable Role candidates,
            Instant since,
            @Nullable Instant due) {}

    /** All open tasks of these cases, the oldest first; one statement. */
    List<OpenTask> of(Collection<BusinessKey> about);

    /** Whether somebody holds an open task of one of these cases; one statement. */
    default boolean isHeld(Collection<BusinessKey> about, AccountId account) {
        return of(about).stream().anyMatch(task -> account.equals(task.holder()));
    }
}
