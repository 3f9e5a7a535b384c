package io.gengyun.workflow.ui;

import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.spi.People;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens tasks as panels, each with the context that the owner of its process shows. */
@Component
class TaskPanels {

    final UserTasks tasks;
    final ApprovalRecord record;
    final People people;
    final Clock clock;
    private final ObjectProvider<TaskContext> contexts;

    TaskPanels(
            UserTasks tasks, ApprovalRecord record, People people, Clock clock, ObjectProvider<TaskContext> contexts) {
        this.tasks = tasks;
        this.record = record;
        this.people = people;
        this.clock = clock;
        this.contexts = contexts;
    }

    TaskPanel open(String task, TaskPanel.Host host) {
        return new TaskPanel(this, task, host);
    }

    Map<String, TaskContext> contexts() {
        return contexts.stream()
                .collect(Collectors.toMap(context -> context.process().value(), Function.identity()));
    }
}
