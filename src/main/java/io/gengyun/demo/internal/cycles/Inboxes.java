package io.gengyun.demo.internal.cycles;

import io.gengyun.appraisal.AppraisalCycles.ParticipantRow;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Stage;
import io.gengyun.demo.internal.business.Person;
import io.gengyun.demo.internal.loading.Loading;
import io.gengyun.shared.BusinessClock;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.UserTasks;
import io.gengyun.workflow.UserTasks.Box;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * The people of the demo company at their inboxes, stage by stage: each finishes their task at a time
 * of their own, in their own name.
 */
@Component
class Inboxes {

    private final CycleFigures figures;
    private final Results results;
    private final UserTasks tasks;
    private final EntityManager entities;

    Inboxes(CycleFigures figures, Results results, UserTasks tasks, EntityManager entities) {
        this.figures = figures;
        this.results = results;
        this.tasks = tasks;
        this.entities = entities;
    }

    /** From the declarations to the answers. */
    void play(
            Cast cast, CycleId cycle, Agenda agenda, BiFunction<Person, Integer, Part> parts, Loading.Counter counter) {
        List<ParticipantRow> rows = in(cast, cycle, Stage.DECLARING);
        counter.begin(rows.stream()
                .map(row -> cast.numbered(row.number()))
                .mapToLong(person -> parts.apply(person, place(person)).until().tasks())
                .sum());
        declare(cast, rows, agenda, parts, counter);
        review(cast, cycle, agenda, parts, counter);
        countersign(cast, cycle, agenda, parts);
        answer(cast, cycle, agenda, parts, counter);
    }

    private void declare(
            Cast cast,
            List<ParticipantRow> rows,
            Agenda agenda,
            BiFunction<Person, Integer, Part> parts,
            Loading.Counter counter) {
        for (int i = 0; i < rows.size(); i++) {
            Person person = cast.numbered(rows.get(i).number());
            Part part = parts.apply(person, place(person));
            if (part.until().declares()) {
                finish(agenda.at(part.declaresOn(), i), cast.as(person), rows.get(i), Phrases.declares(person, i));
                counter.one();
            }
        }
    }

    private void review(
            Cast cast, CycleId cycle, Agenda agenda, BiFunction<Person, Integer, Part> parts, Loading.Counter counter) {
        for (ParticipantRow row : in(cast, cycle, Stage.REVIEWING)) {
            Person person = cast.numbered(row.number());
            Part part = parts.apply(person, place(person));
            if (part.until().isReviewed()) {
                Completion decision = part.until() == Part.Until.RETURNED
                        ? Phrases.returns()
                        : Phrases.approves(person, place(person));
                finish(agenda.at(part.reviewedOn(), place(person) + 3), cast.as(cast.appraiser(person)), row, decision);
                counter.one();
            }
        }
    }

    /** Signs a second time where the score asks for it. */
    private void countersign(Cast cast, CycleId cycle, Agenda agenda, BiFunction<Person, Integer, Part> parts) {
        for (ParticipantRow row : in(cast, cycle, Stage.REVIEWING)) {
            Person person = cast.numbered(row.number());
            Part part = parts.apply(person, place(person));
            if (part.until().isReviewed()) {
                finish(
                        agenda.after(part.reviewedOn(), place(person) + 3),
                        cast.as(cast.countersigner(person)),
                        row,
                        Phrases.countersigns());
            }
        }
    }

    private void answer(
            Cast cast, CycleId cycle, Agenda agenda, BiFunction<Person, Integer, Part> parts, Loading.Counter counter) {
        for (ParticipantRow row : in(cast, cycle, Stage.RESPONDING)) {
            Person person = cast.numbered(row.number());
            Part part = parts.apply(person, place(person));
            if (part.until().answers()) {
                finish(
                        agenda.at(part.answersOn(), place(person) + 9),
                        cast.as(person),
                        row,
                        part.until().appeals()
                                ? grievance(cast, cycle, person, row.employee()).appeals()
                                : Phrases.answers(part.until()));
                counter.one();
            }
        }
    }

    private Grievance grievance(Cast cast, CycleId cycle, Person person, EmployeeId employee) {
        return Grievance.over(
                cast.as(person).get(() -> results.get(cycle, employee)).sheet().lines());
    }

    void decideAppeals(Cast cast, CycleId cycle, Agenda agenda, BiFunction<Person, Integer, Part> parts) {
        List<TaskView> open = cast.hr()
                .get(() -> tasks.inbox(Set.of(Box.TO_CLAIM), null, Slice.MOST, null))
                .items();
        for (TaskView task : open) {
            Person person = cast.numbered(Objects.requireNonNull(task.subjectNumber()));
            boolean upheld = parts.apply(person, place(person)).until() == Part.Until.APPEAL_UPHELD;
            Grievance grievance = grievance(cast, cycle, person, Objects.requireNonNull(task.subject()));
            finish(agenda.at(9, place(person)), cast.hr(), task.id(), grievance.decided(upheld));
        }
    }

    /** Whose appeal was decided answers once more. */
    void answerAgain(Cast cast, CycleId cycle, Agenda agenda) {
        for (ParticipantRow row : in(cast, cycle, Stage.RESPONDING)) {
            Person person = cast.numbered(row.number());
            finish(agenda.at(10, place(person)), cast.as(person), row, Phrases.answers(Part.Until.ACKNOWLEDGED));
        }
    }

    private static int place(Person person) {
        return Integer.parseInt(person.number().substring(2));
    }

    private List<ParticipantRow> in(Cast cast, CycleId cycle, Stage stage) {
        return cast.hr()
                .get(() -> figures.participants(cycle, PeopleFilter.in(stage), Slice.MOST, null))
                .items();
    }

    private void finish(Instant at, Acting by, ParticipantRow row, Completion completion) {
        finish(at, by, Objects.requireNonNull(row.task()), completion);
    }

    /** What was written is to be read at once by whoever is next in the same transaction. */
    private void finish(Instant at, Acting by, String task, Completion completion) {
        BusinessClock.backdated(at, () -> {
            by.run(() -> tasks.complete(task, completion));
            entities.flush();
            entities.clear();
            return task;
        });
    }
}
