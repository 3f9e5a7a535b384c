package io.gengyun.workflow.rest;

import io.gengyun.workflow.TaskView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param task key of the task in its process
 * @param name what is to be done, in the user's language
 * @param title cycle and person, in the user's language
 * @param actions operations that the user may call now, named like their paths
 */
record TaskJson(
        String id,
        String process,
        String task,
        String name,
        String title,
        String businessKey,
        @Nullable Subject subject,
        @Nullable String assignee,
        String state,
        @Nullable String outcome,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant ended,
        List<String> actions) {

    /** Whom the case is about. */
    record Subject(@Nullable String number, @Nullable String name) {}

    static TaskJson of(TaskView task, Locale language) {
        return new TaskJson(
                task.id(),
                task.process().value(),
                task.task(),
                task.name().in(language),
                task.title().in(language),
                task.about().toString(),
                task.subject() == null ? null : new Subject(task.subjectNumber(), task.subjectName()),
                task.assigneeName(),
                task.state().name(),
                task.outcome(),
                task.created(),
                task.due(),
                task.ended(),
                task.actions().stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }
}
