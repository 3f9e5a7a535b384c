package io.gengyun.workflow.internal;

import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskView.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the inbox about Wang Fang, and the people around her. */
record TaskOf(
        String performer,
        @Nullable CurrentUser holder,
        @Nullable CurrentUser owner,
        @Nullable Role candidates,
        Set<AccountId> excluded,
        State state,
        @Nullable CurrentUser completedBy) {

    static final CurrentUser WANG = user(1, Role.EMPLOYEE);
    static final CurrentUser SUPERVISOR = user(2, Role.SUPERVISOR);
    static final CurrentUser HR = user(3, Role.HR);
    static final CurrentUser OTHER_HR = user(4, Role.HR);
    static final CurrentUser STRANGER = user(5, Role.EMPLOYEE);

    /** Her own affair, in her hands. */
    static TaskOf wang() {
        return new TaskOf(Routing.APPRAISEE, WANG, null, null, Set.of(), State.OPEN, null);
    }

    /** A review of her, in the hands of her supervisor. */
    static TaskOf supervisor() {
        return new TaskOf(Routing.SUPERVISOR, SUPERVISOR, null, null, Set.of(), State.OPEN, null);
    }

    /** A decision about her that anybody with the role may claim. */
    static TaskOf anybodyOf(Role role) {
        return new TaskOf(Routing.ROLE + role, null, null, role, Set.of(), State.OPEN, null);
    }

    TaskOf heldBy(CurrentUser user) {
        return new TaskOf(performer, user, owner, candidates, excluded, state, completedBy);
    }

    TaskOf delegatedTo(CurrentUser adviser) {
        return new TaskOf(performer, adviser, holder, candidates, excluded, state, completedBy);
    }

    TaskOf without(CurrentUser user) {
        return new TaskOf(performer, holder, owner, candidates, Set.of(user.account()), state, completedBy);
    }

    TaskOf doneBy(CurrentUser user) {
        return new TaskOf(performer, holder, owner, candidates, excluded, State.DONE, user);
    }

    InboxItem item() {
        LocalizedText text = new LocalizedText("Review", "评审");
        return new InboxItem(
                "task-1",
                new ProcessKey("performance-declaration"),
                "performance-declaration:1",
                "Task_Review",
                text,
                text,
                new BusinessKey("declaration", new UUID(9, 9)),
                performer,
                WANG.employee(),
                "E1",
                "Wang Fang",
                account(holder),
                null,
                account(owner),
                null,
                candidates,
                excluded,
                state,
                null,
                account(completedBy),
                "workflow.route.supervisor",
                owner != null,
                Instant.EPOCH,
                null,
                null,
                null);
    }

    private static @Nullable AccountId account(@Nullable CurrentUser user) {
        return user == null ? null : user.account();
    }

    static CurrentUser user(int number, Role... roles) {
        return new CurrentUser(
                new AccountId(new UUID(0, number)),
                "user" + number,
                new EmployeeId(new UUID(1, number)),
                Set.of(roles),
                Locale.ENGLISH);
    }
}
