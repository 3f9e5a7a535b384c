package io.gengyun.workflow.internal;

import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.TaskEvents.UserTaskAssigned;
import io.gengyun.workflow.TaskEvents.UserTaskReminded;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.internal.Receivers.Receiver;
import io.gengyun.workflow.internal.engine.cases.EngineTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Operations by which a task changes hands without being finished, and the reminder. */
@Component
class TaskHandover {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Inbox inbox;
    private final EngineTasks engine;
    private final Approvals approvals;
    private final Names names;
    private final Receivers receivers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskHandover(
            Inbox inbox,
            EngineTasks engine,
            Approvals approvals,
            Names names,
            Receivers receivers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inbox = inbox;
        this.engine = engine;
        this.approvals = approvals;
        this.names = names;
        this.receivers = receivers;
        this.events = events;
        this.clock = clock;
    }

    void claim(InboxItem item, CurrentUser user) {
        if (item.assignee() != null) {
            throw BusinessRefusal.conflict("workflow.task.claimedAlready");
        }
        item.requireImpartial(user.account(), user.employee());
        require(item.mayClaim(user), "workflow.task.notYours");
        String name = names.of(user);
        engine.assign(item.id(), user.account());
        inbox.give(item.id(), user.account(), name, item.reason());
        write(item, Act.CLAIM, user, name, null, Map.of());
        tellAssigned(item, user.account());
    }

    void unclaim(InboxItem item, CurrentUser user) {
        requireHolder(item, user);
        if (item.candidates() == null) {
            throw BusinessRefusal.refused("workflow.task.cannotUnclaim");
        }
        engine.assign(item.id(), null);
        inbox.give(item.id(), null, null, item.reason());
        write(item, Act.UNCLAIM, user, null, null, Map.of());
        tellAssigned(item, null);
    }

    void reassign(InboxItem item, CurrentUser user, String number, String reason) {
        requireNotDelegated(item);
        requireMayHandOn(item, user, Action.REASSIGN);
        String why = text(reason, "reason", "workflow.task.reasonNeeded");
        Receiver to = receivers.successor(item, number);
        engine.assign(item.id(), to.account());
        inbox.give(item.id(), to.account(), to.name(), "workflow.route.reassigned");
        write(item, Act.REASSIGN, user, null, why, Map.of("to", to.name()));
        tellAssigned(item, to.account());
    }

    void delegate(InboxItem item, CurrentUser user, String number, String question) {
        requireHolder(item, user);
        requireMayHandOn(item, user, Action.DELEGATE);
        String asked = text(question, "question", "workflow.task.questionNeeded");
        Receiver to = receivers.adviser(item, number);
        engine.delegate(item.id(), to.account());
        inbox.delegate(item, to.account(), to.name());
        write(item, Act.DELEGATE, user, null, asked, Map.of("to", to.name()));
        tellAssigned(item, to.account());
    }

    void resolve(InboxItem item, CurrentUser user, String advice) {
        require(item.isHeldBy(user), "workflow.task.notYours");
        if (!item.delegated()) {
            throw BusinessRefusal.conflict("workflow.task.notDelegated");
        }
        String given = text(advice, "advice", "workflow.task.adviceNeeded");
        engine.resolve(item.id());
        inbox.resolve(item.id());
        write(item, Act.RESOLVE, user, null, given, Map.of("to", String.valueOf(item.ownerName())));
        tellAssigned(item, item.owner());
    }

    void remind(InboxItem item, CurrentUser user) {
        boolean may = user.has(Role.HR)
                || item.isAbout(user.employee())
                || approvals.isInitiator(item.about(), user.account());
        require(may, "workflow.task.cannotRemind");
        Instant now = clock.instant();
        if (item.reminded() != null && item.reminded().plus(BETWEEN_REMINDERS).isAfter(now)) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.TOO_OFTEN,
                    "workflow.task.remindedRecently",
                    TIME.format(item.reminded().plus(BETWEEN_REMINDERS).atZone(clock.getZone())));
        }
        inbox.remind(item.id(), now);
        write(item, Act.REMIND, user, names.of(user), null, Map.of("to", String.valueOf(item.assigneeName())));
        events.publishEvent(new UserTaskReminded(item.id(), item.process(), item.task(), item.about(), user.account()));
    }

    /** All at once; who was reminded within the hour, and what is over, is passed over. */
    Set<String> remindAll(Collection<String> tasks, CurrentUser user) {
        Instant now = clock.instant();
        List<InboxItem> reminded = inbox.remindAll(tasks, now, now.minus(BETWEEN_REMINDERS));
        approvals.writeAll(reminded, Act.REMIND, user.account(), names.of(user));
        reminded.forEach(item -> events.publishEvent(
                new UserTaskReminded(item.id(), item.process(), item.task(), item.about(), user.account())));
        return reminded.stream().map(InboxItem::id).collect(Collectors.toUnmodifiableSet());
    }

    private static void requireHolder(InboxItem item, CurrentUser user) {
        require(item.isHeldBy(user), "workflow.task.notYours");
        requireNotDelegated(item);
    }

    private static void requireNotDelegated(InboxItem item) {
        if (item.delegated()) {
            throw BusinessRefusal.conflict("workflow.task.delegated");
        }
    }

    private static void requireMayHandOn(InboxItem item, CurrentUser user, Action action) {
        boolean own = item.isOwnAffair()
                && item.isHeldBy(user)
                && (action == Action.DELEGATE || item.isAbout(user.employee()));
        require(!own, "workflow.task.mustDoYourself");
        require(!item.excluded().contains(user.account()), "workflow.task.decidedBefore");
        require(item.actions(user).contains(action), "workflow.task.notYours");
    }

    private static String text(String given, String field, String key) {
        if (given.isBlank()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED, key, List.of(new BusinessRefusal.FieldError(field, key)));
        }
        return given.strip();
    }

    private void write(
            InboxItem item,
            Act act,
            CurrentUser user,
            @Nullable String name,
            @Nullable String text,
            Map<String, Object> details) {
        String actor = name != null
                ? name
                : item.isHeldBy(user) && item.assigneeName() != null ? item.assigneeName() : names.of(user);
        String onBehalfOf = act == Act.RESOLVE ? item.ownerName() : null;
        approvals.write(item, act, user.account(), actor, onBehalfOf, text, details);
    }

    private void tellAssigned(InboxItem item, @Nullable AccountId assignee) {
        events.publishEvent(new UserTaskAssigned(item.id(), item.process(), item.task(), item.about(), assignee));
    }

    private static void require(boolean allowed, String key) {
        if (!allowed) {
            throw BusinessRefusal.forbidden(key);
        }
    }
}
