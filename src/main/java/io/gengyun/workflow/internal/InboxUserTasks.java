package io.gengyun.workflow.internal;

import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.TaskPage;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.internal.engine.tasks.TaskForms;
import io.gengyun.workflow.spi.TaskCase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** User tasks on the inbox table and the engine. */
@Component
@Transactional
class InboxUserTasks implements UserTasks {

    private final Access access;
    private final Inbox inbox;
    private final TaskForms forms;
    private final TaskCases cases;
    private final TaskCompletion completion;
    private final TaskHandover handover;

    InboxUserTasks(
            Access access,
            Inbox inbox,
            TaskForms forms,
            TaskCases cases,
            TaskCompletion completion,
            TaskHandover handover) {
        this.access = access;
        this.inbox = inbox;
        this.forms = forms;
        this.cases = cases;
        this.completion = completion;
        this.handover = handover;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<TaskView> inbox(Set<Box> boxes, @Nullable String search, int limit, @Nullable String after) {
        return inbox.page(access.user(), boxes, search, limit, after);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Box, Long> counts() {
        return inbox.counts(access.user());
    }

    @Override
    @Transactional(readOnly = true)
    public TaskPage open(String task) {
        CurrentUser user = access.user();
        InboxItem item = inbox.find(task).orElseThrow(InboxUserTasks::notFound);
        TaskCase about = cases.of(item.process());
        if (!item.concerns(user) && !about.maySee(item.about())) {
            throw notFound();
        }
        List<TaskPage.Outcome> outcomes = item.isOpen() ? about.outcomes(item.task(), item.about()) : List.of();
        return new TaskPage(
                item.view(user),
                forms.form(item.definition(), item.task()).json(),
                about.formData(item.task(), item.about()),
                outcomes);
    }

    @Override
    public void complete(String task, Completion said) {
        completion.complete(held(task), access.user(), said);
    }

    @Override
    public void claim(String task) {
        handover.claim(held(task), access.user());
    }

    @Override
    public void unclaim(String task) {
        handover.unclaim(held(task), access.user());
    }

    @Override
    public void reassign(String task, String toEmployeeNumber, String reason) {
        handover.reassign(held(task), access.user(), toEmployeeNumber, reason);
    }

    @Override
    public void delegate(String task, String toEmployeeNumber, String question) {
        handover.delegate(held(task), access.user(), toEmployeeNumber, question);
    }

    @Override
    public void resolve(String task, String advice) {
        handover.resolve(held(task), access.user(), advice);
    }

    @Override
    public void remind(String task) {
        handover.remind(held(task), access.user());
    }

    @Override
    public Set<String> remindAll(Collection<String> tasks) {
        access.require(Role.HR);
        return handover.remindAll(tasks, access.user());
    }

    /**
     * The open task, locked for this transaction. One that is over is a conflict for whoever had to
     * do with it, and for everybody else not there.
     */
    private InboxItem held(String task) {
        CurrentUser user = access.user();
        InboxItem item = inbox.lock(task).orElseThrow(InboxUserTasks::notFound);
        if (!item.concerns(user)
                && !hadToDo(item, user)
                && !cases.of(item.process()).maySee(item.about())) {
            throw notFound();
        }
        if (!item.isOpen()) {
            throw BusinessRefusal.conflict("workflow.task.changed");
        }
        return item;
    }

    private static boolean hadToDo(InboxItem item, CurrentUser user) {
        return item.candidates() != null && user.has(item.candidates()) || item.isAbout(user.employee());
    }

    private static BusinessRefusal notFound() {
        return BusinessRefusal.notFound("workflow.task.notFound");
    }
}
