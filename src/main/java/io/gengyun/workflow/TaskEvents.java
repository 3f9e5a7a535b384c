package io.gengyun.workflow;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What happens to user tasks, published inside the engine's transaction. */
public final class TaskEvents {

    private TaskEvents() {}

    /** A task waits for somebody. */
    public record UserTaskCreated(
            String taskId,
            ProcessKey process,
            String task,
            BusinessKey about,
            @Nullable AccountId assignee) implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** A task has changed hands; no assignee means that it is to be claimed again. */
    public record UserTaskAssigned(
            String taskId,
            ProcessKey process,
            String task,
            BusinessKey about,
            @Nullable AccountId assignee) implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** A person has finished a task. */
    public record UserTaskCompleted(
            String taskId, ProcessKey process, String task, BusinessKey about, AccountId by, String outcome)
            implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** A task went away undone: a deadline, a withdrawal, the end of its process. */
    public record UserTaskCancelled(String taskId, ProcessKey process, String task, BusinessKey about)
            implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** Somebody was nudged. */
    public record UserTaskReminded(String taskId, ProcessKey process, String task, BusinessKey about, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }

    /** An instance has come to its end or was ended. */
    public record ProcessEnded(ProcessKey process, BusinessKey about, boolean cancelled) implements DomainEvent {
        @Override
        public String subject() {
            return about.toString();
        }
    }
}
