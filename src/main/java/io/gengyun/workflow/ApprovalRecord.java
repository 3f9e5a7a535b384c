package io.gengyun.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The append-only record of who did what with a case, for whom, why, and when. */
public interface ApprovalRecord {

    /** What was done. */
    enum Act {
        START,
        SUBMIT,
        APPROVE,
        RETURN,
        ACKNOWLEDGE,
        APPEAL,
        IMPROVE,
        UPHOLD,
        DISMISS,
        CLAIM,
        UNCLAIM,
        REASSIGN,
        DELEGATE,
        RESOLVE,
        REMIND,
        ESCALATE,
        TIMEOUT,
        REFREEZE,
        CANCEL
    }

    /**
     * A line of the record.
     *
     * @param actor name of the person, empty when the product itself acted
     * @param task the task's key, null for what happened to the whole case
     * @param details further facts, e.g. {@code to}, {@code lineOpinions}
     */
    record Entry(
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String task,
            Act act,
            @Nullable String opinion,
            Map<String, Object> details) {}

    /**
     * The record of a case, oldest first; refused ({@code NOT_FOUND}) to who may not see the case.
     */
    List<Entry> of(BusinessKey about);
}
