package io.gengyun.workflow.internal;

import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.TaskView.State;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of the inbox table: a task, whom it concerns, who may work on it, and where it stands. */
record InboxItem(
        String id,
        ProcessKey process,
        String definition,
        String task,
        LocalizedText name,
        LocalizedText title,
        BusinessKey about,
        String performer,
        @Nullable EmployeeId subject,
        @Nullable String subjectNumber,
        @Nullable String subjectName,
        @Nullable AccountId assignee,
        @Nullable String assigneeName,
        @Nullable AccountId owner,
        @Nullable String ownerName,
        @Nullable Role candidates,
        Set<AccountId> excluded,
        State state,
        @Nullable String outcome,
        @Nullable AccountId completedBy,
        String reason,
        boolean delegated,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant ended,
        @Nullable Instant reminded) {

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isHeldBy(CurrentUser user) {
        return user.account().equals(assignee);
    }

    /** Whether the person the case is about does this task himself. */
    boolean isOwnAffair() {
        return performer.equals(Routing.APPRAISEE);
    }

    /** Whether deciding here would be deciding about oneself. */
    boolean isAbout(@Nullable EmployeeId person) {
        return subject != null && subject.equals(person);
    }

    boolean forbidsSelf(@Nullable EmployeeId person) {
        return !isOwnAffair() && isAbout(person);
    }

    boolean mayClaim(CurrentUser user) {
        return isOpen()
                && assignee == null
                && candidates != null
                && user.has(candidates)
                && !excluded.contains(user.account())
                && !forbidsSelf(user.employee());
    }

    /** Whether the row itself shows that the user has to do with the task. */
    boolean concerns(CurrentUser user) {
        return isHeldBy(user)
                || user.account().equals(owner)
                || user.account().equals(completedBy)
                || mayClaim(user);
    }

    Set<Action> actions(CurrentUser user) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (!isOpen()) {
            return actions;
        }
        if (isHeldBy(user)) {
            actions.addAll(delegated ? Set.of(Action.RESOLVE) : Set.of(Action.COMPLETE));
            if (!delegated && !isOwnAffair()) {
                actions.addAll(Set.of(Action.REASSIGN, Action.DELEGATE));
            }
            if (!delegated && candidates != null) {
                actions.add(Action.UNCLAIM);
            }
        } else if (mayClaim(user)) {
            actions.addAll(Set.of(Action.CLAIM, Action.COMPLETE));
        }
        if (!isHeldBy(user) && user.has(Role.HR) && !delegated && !isAbout(user.employee())) {
            actions.add(Action.REASSIGN);
        }
        if (!isHeldBy(user) && (user.has(Role.HR) || isAbout(user.employee()))) {
            actions.add(Action.REMIND);
        }
        return actions;
    }

    TaskView view(CurrentUser user) {
        return new TaskView(
                id, process, task, name, title, about, subject, subjectNumber, subjectName, assignee,
                assigneeName, state, outcome, created, due, ended, reason, delegated, actions(user));
    }
}
