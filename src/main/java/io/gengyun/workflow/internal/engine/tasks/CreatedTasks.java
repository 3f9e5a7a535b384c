package io.gengyun.workflow.internal.engine.tasks;

import io.gengyun.workflow.internal.engine.tasks.TaskObserver.Performer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The user tasks that the outermost engine command makes. They are told to the observer together,
 * just before the engine writes them, so that routing a hundred tasks costs as many statements as
 * one.
 */
final class CreatedTasks implements CommandContextListener {

    private record Created(TaskEntity entity, SignalledTask task) {}

    private final ObjectProvider<TaskObserver> observer;
    private final Map<String, Created> tasks = new LinkedHashMap<>();

    private CreatedTasks(ObjectProvider<TaskObserver> observer) {
        this.observer = observer;
    }

    static void add(TaskEntity entity, SignalledTask task, ObjectProvider<TaskObserver> observer) {
        CommandContext command = Context.getCommandContext();
        // known before the listeners are walked: setting the assignee must not add a listener then
        command.registerCommandContextListener(entity);
        Current.of(command, observer).tasks.put(task.id(), new Created(entity, task));
    }

    @Override
    public void onCommandContextClose(CommandContext command) {
        Current.HERE.remove();
        List<SignalledTask> created = tasks.values().stream()
                .filter(one -> !one.entity().isDeleted())
                .map(Created::task)
                .toList();
        if (created.isEmpty()) {
            return;
        }
        observer.getObject()
                .created(created)
                .forEach((id, performer) -> give(tasks.get(id).entity(), performer));
    }

    private static void give(TaskEntity task, Performer performer) {
        if (performer.assignee() != null) {
            task.setAssignee(performer.assignee().toString());
        } else if (performer.candidates() != null) {
            task.addCandidateGroup(performer.candidates().name());
        }
    }

    @Override
    public void onCommandFailed(CommandContext command, Throwable problem) {
        Current.HERE.remove();
    }

    /** The collection of the command that runs on this thread. */
    private static final class Current {

        private static final ThreadLocal<Current> HERE = new ThreadLocal<>();

        private final CommandContext command;
        private final CreatedTasks tasks;

        private Current(CommandContext command, CreatedTasks tasks) {
            this.command = command;
            this.tasks = tasks;
        }

        static CreatedTasks of(CommandContext command, ObjectProvider<TaskObserver> observer) {
            Current current = HERE.get();
            if (current == null || current.command != command) {
                current = new Current(command, new CreatedTasks(observer));
                HERE.set(current);
                command.registerCommandContextListener(current.tasks);
            }
            return current.tasks;
        }
    }
}
