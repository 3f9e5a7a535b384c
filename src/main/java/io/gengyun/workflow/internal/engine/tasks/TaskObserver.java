package io.gengyun.workflow.internal.engine.tasks;

import io.gengyun.security.AccountId;
import io.gengyun.security.Role;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whoever keeps up with the engine's user tasks, told inside the engine's transaction. */
public interface TaskObserver {

    /** Whom a new task goes to: one person, or everybody of a role who may claim it. */
    record Performer(@Nullable AccountId assignee, @Nullable Role candidates) {}

    /**
     * Tells of all tasks that one outermost engine command has made, and asks whom they go to;
     * called once, before the engine writes them.
     */
    Map<String, Performer> created(List<SignalledTask> tasks);

    void completed(SignalledTask task, String outcome);

    void cancelled(SignalledTask task);

    void ended(ProcessKey process, BusinessKey about, boolean cancelled);
}
