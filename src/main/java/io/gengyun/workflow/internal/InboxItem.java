package io.gengyun.workflow.internal;

import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
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

    /** Whether the person the case is about does this task themselves. */
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

    /** Refuses whoever would decide about themselves or decides for the second time. */
    void requireImpartial(AccountId account, @Nullable EmployeeId person) {
        if (forbidsSelf(person)) {
            throw BusinessRefusal.forbidden("workflow.task.ownCase");
        }
        if (excluded.contains(account)) {
            throw BusinessRefusal.forbidden("workflow.task.decidedBefore");
        }
    }

    /**
     * Whether a holder has the role the task is offered to; a person's own affair needs none of
     * them.
     */
    boolean isWithin(CurrentUser user) {
        return candidates == null || user.has(candidates) || isOwnAffair() && isAbout(user.employee());
    }

    /** Whose affair the user acts in as a stand-in, if it is not their own. */
    @Nullable
    String onBehalfOf(CurrentUser user) {
        return isOwnAffair() && !isAbout(user.employee()) ? subjectName : null;
    }

    boolean isInTheHandsOf(AccountId account) {
        return account.equals(assignee) || account.equals(owner) || account.equals(completedBy);
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
        return isInTheHandsOf(user.account()) || mayClaim(user);
    }

    Set<Action> actions(CurrentUser user) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (!isOpen()) {
            return actions;
        }
        if (isHeldBy(user)) {
            actions.addAll(delegated ? Set.of(Action.RESOLVE) : held(user));
        } else if (mayClaim(user)) {
            actions.addAll(Set.of(Action.CLAIM, Action.COMPLETE));
        }
        boolean handsOn = isOwnAffair() ? user.has(Role.HR) : isHeldBy(user) || user.has(Role.HR);
        if (handsOn && !delegated && !isAbout(user.employee()) && !excluded.contains(user.account())) {
            actions.add(Action.REASSIGN);
        }
        if (!isHeldBy(user) && (user.has(Role.HR) || isAbout(user.employee()))) {
            actions.add(Action.REMIND);
        }
        return actions;
    }

    private Set<Action> held(CurrentUser user) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (isWithin(user)) {
            actions.add(Action.COMPLETE);
        }
        if (!isOwnAffair()) {
            actions.add(Action.DELEGATE);
        }
        if (candidates != null) {
            actions.add(Action.UNCLAIM);
        }
        return actions;
    }

    TaskView view(CurrentUser user) {
        return new TaskView(
                id,
                process,
                task,
                name,
                title,
                about,
                subject,
                subjectNumber,
                subjectName,
                assignee,
                assigneeName,
                state,
                outcome,
                created,
                due,
                ended,
                reason,
                delegated,
                actions(user));
    }
}
