package io.gengyun.workflow;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import org.jspecify.annotations.Nullable;

/** What happens to user tasks, published inside the engine's transaction. */
public final class TaskEvents {

    private TaskEvents() {}

    /** A task waits for somebody. */
    @AuditKind("UserTaskCreated")
    public record UserTaskCreated(
            @Shown String taskId,
            @Shown ProcessKey process,
            @Shown String task,
            @Shown BusinessKey about,
            @Shown @Nullable AccountId assignee)
            implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** A task has changed hands; no assignee means that it is to be claimed again. */
    @AuditKind("UserTaskAssigned")
    public record UserTaskAssigned(
            @Shown String taskId,
            @Shown ProcessKey process,
            @Shown String task,
            @Shown BusinessKey about,
            @Shown @Nullable AccountId assignee)
            implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** A person has finished a task. */
    @AuditKind("UserTaskCompleted")
    public record UserTaskCompleted(
            @Shown String taskId,
            @Shown ProcessKey process,
            @Shown String task,
            @Shown BusinessKey about,
            @Shown AccountId by,
            @Shown String outcome)
            implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** A task went away undone: a deadline, a withdrawal, the end of its process. */
    @AuditKind("UserTaskCancelled")
    public record UserTaskCancelled(
            @Shown String taskId,
            @Shown ProcessKey process,
            @Shown String task,
            @Shown BusinessKey about) implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** Somebody was nudged. */
    @AuditKind("UserTaskReminded")
    public record UserTaskReminded(
            @Shown String taskId,
            @Shown ProcessKey process,
            @Shown String task,
            @Shown BusinessKey about,
            @Shown AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** An instance has come to its end or was ended. */
    @AuditKind("ProcessEnded")
    public record ProcessEnded(
            @Shown ProcessKey process,
            @Shown BusinessKey about,
            @Shown boolean cancelled) implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }
}
