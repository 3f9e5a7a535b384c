package io.gengyun.workflow.internal.engine.cases;

import io.gengyun.security.AccountId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's part of the operations on a task; a lost race is a conflict, not an error. */
@Component
public class EngineTasks {

    private final TaskService tasks;

    EngineTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Goes on after the task, with the outcome as a variable beside the others. */
    public void complete(String task, String outcome, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(Variables.plain(variables));
        all.put("outcome", outcome);
        EngineCall.attempt(() -> tasks.complete(task, all));
    }

    public void assign(String task, @Nullable AccountId to) {
        EngineCall.attempt(() -> tasks.setAssignee(task, to == null ? null : to.toString()));
    }

    /** The task moves to somebody who advises; its owner gets it back. */
    public void delegate(String task, AccountId to) {
        EngineCall.attempt(() -> tasks.delegateTask(task, to.toString()));
    }

    public void resolve(String task) {
        EngineCall.attempt(() -> tasks.resolveTask(task));
    }
}
