package io.gengyun.workflow.internal.engine.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's tasks, each made by a user task of a model: standalone tasks are refused, so that no
 * task has others below it, and an execution has one at a time. What is known by this is not asked
 * of the database.
 */
public final class TasksOfExecutions extends TaskManager {

    /** Opens it wherever the engine would open its own. */
    public static final class Factory extends GenericManagerFactory {

        public Factory() {
            super(TasksOfExecutions.class);
        }

        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        List<TaskEntity> known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .collect(Collectors.toCollection(ArrayList::new)); // the engine adds to it and removes from it
        return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }
}
