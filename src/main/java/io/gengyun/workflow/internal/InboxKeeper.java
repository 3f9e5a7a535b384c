package io.gengyun.workflow.internal;

import io.gengyun.security.Access;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskEvents.ProcessEnded;
import io.gengyun.workflow.TaskEvents.UserTaskCancelled;
import io.gengyun.workflow.TaskEvents.UserTaskCompleted;
import io.gengyun.workflow.TaskEvents.UserTaskCreated;
import io.gengyun.workflow.TaskView.State;
import io.gengyun.workflow.internal.Routing.Route;
import io.gengyun.workflow.internal.engine.tasks.SignalledTask;
import io.gengyun.workflow.internal.engine.tasks.TaskObserver;
import io.gengyun.workflow.spi.People;
import io.gengyun.workflow.spi.People.Person;
import io.gengyun.workflow.spi.TaskCase;
import io.gengyun.workflow.spi.TaskCase.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeper of the inbox: routes new tasks, writes their rows, and tells the other modules. */
@Component
class InboxKeeper implements TaskObserver {

    private final Inbox inbox;
    private final TaskCases cases;
    private final ObjectProvider<People> people;
    private final ObjectProvider<Accounts> accounts;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InboxKeeper(
            Inbox inbox,
            TaskCases cases,
            ObjectProvider<People> people,
            ObjectProvider<Accounts> accounts,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inbox = inbox;
        this.cases = cases;
        this.people = people;
        this.accounts = accounts;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<String, Performer> created(List<SignalledTask> tasks) {
        Map<SignalledTask, Facts> facts = facts(tasks);
        Map<EmployeeId, Person> subjects = subjects(facts.values());
        Map<EmployeeId, List<Person>> above = above(facts);
        Routing routing = new Routing(accounts(subjects.keySet(), above.values()));
        Map<String, Performer> performers = new HashMap<>();
        List<InboxItem> items = new ArrayList<>();
        facts.forEach((task, fact) -> {
            Person subject = fact.subject() == null ? null : subjects.get(fact.subject());
            List<Person> chain = fact.subject() == null ? List.of() : above.getOrDefault(fact.subject(), List.of());
            Route route = routing.route(task.performer(), fact, subject, chain);
            performers.put(task.id(), new Performer(route.assignee(), route.candidates()));
            items.add(item(task, fact, subject, route));
        });
        inbox.add(items);
        items.forEach(item -> events.publishEvent(
                new UserTaskCreated(item.id(), item.process(), item.task(), item.about(), item.assignee())));
        return performers;
    }

    private Map<SignalledTask, Facts> facts(List<SignalledTask> tasks) {
        record Kind(ProcessKey process, String task) {}
        Map<Kind, List<SignalledTask>> kinds = tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> new Kind(task.process(), task.task()), LinkedHashMap::new, Collectors.toList()));
        Map<SignalledTask, Facts> facts = new LinkedHashMap<>();
        kinds.forEach((kind, some) -> {
            TaskCase about = cases.of(kind.process());
            Map<BusinessKey, Facts> known = about.facts(
                    kind.task(),
                    some.stream().map(SignalledTask::about).distinct().toList());
            some.forEach(task -> facts.put(task, Objects.requireNonNull(known.get(task.about()), "no facts")));
        });
        return facts;
    }

    private Map<EmployeeId, Person> subjects(Collection<Facts> facts) {
        Map<EmployeeId, Person> subjects = new HashMap<>();
        facts.stream().map(Facts::known).filter(Objects::nonNull).forEach(one -> subjects.put(one.id(), one));
        Set<EmployeeId> unknown = facts.stream()
                .map(Facts::subject)
                .filter(subject -> subject != null && !subjects.containsKey(subject))
                .collect(Collectors.toSet());
        People directory = people.getIfAvailable();
        if (!unknown.isEmpty() && directory != null) {
            subjects.putAll(directory.persons(unknown));
        }
        return subjects;
    }

    /** Supervisors of the subjects whose tasks go upwards. */
    private Map<EmployeeId, List<Person>> above(Map<SignalledTask, Facts> facts) {
        Map<EmployeeId, List<Person>> above = new HashMap<>();
        facts.forEach((task, fact) -> {
            boolean goesUp = Set.of(Routing.SUPERVISOR, Routing.NEXT_LEVEL).contains(task.performer());
            if (goesUp && fact.subject() != null) {
                above.computeIfAbsent(fact.subject(), subject -> above(subject, fact));
            }
        });
        return above;
    }

    private List<Person> above(EmployeeId subject, Facts facts) {
        if (!facts.supervisorKept()) {
            return people.getObject().above(subject);
        }
        EmployeeId supervisor = facts.supervisor();
        if (supervisor == null) {
            return List.of();
        }
        List<Person> above = new ArrayList<>();
        people.getObject().persons(List.of(supervisor)).values().forEach(above::add);
        people.getObject().above(supervisor).stream()
                .filter(person -> !person.id().equals(subject))
                .forEach(above::add);
        return above;
    }

    private Map<EmployeeId, AccountId> accounts(Set<EmployeeId> subjects, Collection<List<Person>> above) {
        Set<EmployeeId> all =
                above.stream().flatMap(List::stream).map(Person::id).collect(Collectors.toSet());
        all.addAll(subjects);
        return all.isEmpty() ? Map.of() : accounts.getObject().activeAccountsOf(all);
    }

    private static InboxItem item(SignalledTask task, Facts facts, @Nullable Person subject, Route route) {
        return new InboxItem(
                task.id(),
                task.process(),
                task.definition(),
                task.task(),
                task.name(),
                facts.title(),
                task.about(),
                task.performer(),
                facts.subject(),
                subject == null ? null : subject.number(),
                subject == null ? null : subject.name(),
                route.assignee(),
                route.name(),
                null,
                null,
                route.candidates(),
                facts.excluded(),
                State.OPEN,
                null,
                null,
                route.reason(),
                false,
                task.created(),
                task.due(),
                null,
                null);
    }

    @Override
    public void completed(SignalledTask task, String outcome) {
        AccountId by = access.present().map(CurrentUser::account).orElse(null);
        if (!inbox.complete(task.id(), outcome, by, clock.instant())) {
            throw BusinessRefusal.conflict("workflow.task.changed");
        }
        if (by != null) {
            events.publishEvent(
                    new UserTaskCompleted(task.id(), task.process(), task.task(), task.about(), by, outcome));
        }
    }

    @Override
    public void cancelled(SignalledTask task) {
        if (inbox.cancel(task.id(), clock.instant())) {
            events.publishEvent(new UserTaskCancelled(task.id(), task.process(), task.task(), task.about()));
        }
    }

    @Override
    public void ended(ProcessKey process, BusinessKey about, boolean cancelled) {
        events.publishEvent(new ProcessEnded(process, about, cancelled));
    }
}
