package io.gengyun.workflow;

import io.gengyun.shared.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of people: the inbox and every operation on a task. Each command checks on its own that the
 * current user may do it, is refused with {@code CONFLICT} when the task is done or changed hands
 * meanwhile, and writes one line of the approval record.
 */
public interface UserTasks {

    /** Which part of the inbox. */
    enum Box {
        /** Assigned to me. */
        MINE,
        /** Nobody's yet, and I may claim it. */
        TO_CLAIM,
        /** What I have finished. */
        DONE
    }

    /** Rows of a box, soonest due first (done: latest first); one SQL statement. */
    Slice<TaskView> inbox(Set<Box> boxes, @Nullable String search, int limit, @Nullable String after);

    /** Number of rows in each box; one SQL statement. */
    Map<Box, Long> counts();

    /**
     * The task with its form; a finished task opens too, read-only, for those who may see its case.
     */
    TaskPage open(String task);

    /**
     * Finishes the task, claiming it first when nobody has; the field values are checked by the
     * form.
     */
    void complete(String task, Completion completion);

    void claim(String task);

    void unclaim(String task);

    /** Somebody else decides instead of me. */
    void reassign(String task, String toEmployeeNumber, String reason);

    /** Somebody else advises, I decide. */
    void delegate(String task, String toEmployeeNumber, String question);

    /** The advice I was asked for. */
    void resolve(String task, String advice);

    /** A nudge by the appraisee, the initiator or HR; at most once an hour for each task. */
    void remind(String task);

    /**
     * A nudge by HR to everybody who holds one of these tasks; who was nudged within the hour is
     * passed over. The tasks whose holders were nudged.
     */
    Set<String> remindAll(Collection<String> tasks);
}
