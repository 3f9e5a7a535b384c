package io.gengyun.workflow.internal;

import io.gengyun.security.CurrentUser;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.TaskPage.Outcome;
import io.gengyun.workflow.internal.engine.cases.EngineTasks;
import io.gengyun.workflow.internal.engine.tasks.TaskForms;
import io.gengyun.workflow.spi.TaskCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finishing a task: who may, what was said, what it does in the domain, and on goes the engine. */
@Component
class TaskCompletion {

    private static final int LONGEST = 4_000;

    private final TaskCases cases;
    private final TaskForms forms;
    private final EngineTasks engine;
    private final Inbox inbox;
    private final Approvals approvals;
    private final Names names;

    TaskCompletion(
            TaskCases cases, TaskForms forms, EngineTasks engine, Inbox inbox, Approvals approvals, Names names) {
        this.cases = cases;
        this.forms = forms;
        this.engine = engine;
        this.inbox = inbox;
        this.approvals = approvals;
        this.names = names;
    }

    /** The item is open and locked. */
    void complete(InboxItem item, CurrentUser user, Completion said) {
        requireHolder(item, user);
        TaskCase about = cases.of(item.process());
        List<Outcome> outcomes = about.outcomes(item.task(), item.about());
        Outcome outcome = outcomes.stream()
                .filter(one -> one.key().equals(said.outcome()))
                .findFirst()
                .orElseThrow(() -> noSuchOutcome(said.outcome(), outcomes));
        requireOpinion(outcome, said);
        Map<String, Object> fields =
                forms.form(item.definition(), item.task()).schema().check(said.fields(), foreign(outcome, outcomes));
        Completion checked = new Completion(said.outcome(), opinion(said), said.lineOpinions(), fields);
        String name = item.assigneeName();
        if (item.assignee() == null) {
            name = names.of(user);
            inbox.give(item.id(), user.account(), name, item.reason());
        }
        Map<String, Object> variables = about.complete(item.task(), item.about(), checked);
        Act act = about.act(item.task(), checked.outcome());
        engine.complete(item.id(), checked.outcome(), variables);
        approvals.write(
                item,
                act,
                user.account(),
                name == null ? user.username() : name,
                item.onBehalfOf(user),
                checked.opinion(),
                details(checked));
    }

    private static void requireHolder(InboxItem item, CurrentUser user) {
        item.requireImpartial(user.account(), user.employee());
        if (item.delegated()) {
            throw BusinessRefusal.conflict("workflow.task.delegated");
        }
        if (!item.isHeldBy(user) && !item.mayClaim(user)) {
            throw BusinessRefusal.forbidden("workflow.task.notYours");
        }
        if (!item.isWithin(user)) {
            throw BusinessRefusal.forbidden("workflow.task.roleGone");
        }
    }

    private static BusinessRefusal noSuchOutcome(String given, List<Outcome> outcomes) {
        return BusinessRefusal.refused(
                "workflow.task.noSuchOutcome",
                given,
                outcomes.stream().map(Outcome::key).collect(Collectors.joining(", ")));
    }

    private static void requireOpinion(Outcome outcome, Completion said) {
        if (outcome.needsOpinion() && opinion(said) == null) {
            throw refusedField("opinion", "workflow.task.opinionNeeded");
        }
        boolean tooLong = said.opinion() != null && said.opinion().length() > LONGEST
                || said.lineOpinions().stream().anyMatch(line -> line.opinion().length() > LONGEST);
        if (tooLong) {
            throw refusedField("opinion", "workflow.task.opinionTooLong", LONGEST);
        }
    }

    private static BusinessRefusal refusedField(String field, String key, Object... arguments) {
        return new BusinessRefusal(
                BusinessRefusal.Kind.REFUSED,
                key,
                List.of(new BusinessRefusal.FieldError(field, key, arguments)),
                arguments);
    }

    private static @Nullable String opinion(Completion said) {
        return said.opinion() == null || said.opinion().isBlank()
                ? null
                : said.opinion().strip();
    }

    /** Fields that belong to the other outcomes alone. */
    private static Set<String> foreign(Outcome chosen, List<Outcome> outcomes) {
        Set<String> foreign = new HashSet<>();
        outcomes.forEach(outcome -> foreign.addAll(outcome.fields()));
        chosen.fields().forEach(foreign::remove);
        return foreign;
    }

    private static Map<String, Object> details(Completion said) {
        Map<String, Object> details = new HashMap<>();
        details.put("outcome", said.outcome());
        if (!said.lineOpinions().isEmpty()) {
            details.put("lineOpinions", said.lineOpinions());
        }
        return details;
    }
}
