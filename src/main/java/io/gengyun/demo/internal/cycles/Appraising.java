package io.gengyun.demo.internal.cycles;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.CycleId;
import io.gengyun.demo.DemoCompany.Step;
import io.gengyun.demo.internal.business.Business;
import io.gengyun.demo.internal.business.Person;
import io.gengyun.demo.internal.business.Quarter;
import io.gengyun.demo.internal.business.Timeline;
import io.gengyun.demo.internal.loading.Loading;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.shared.BusinessClock;
import io.gengyun.workflow.Processes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The two cycles of the demo company, each played through as of its own days in one transaction: a
 * cut leaves all of a cycle or nothing, and no deadline that has passed meanwhile interferes.
 */
@Component
public class Appraising {

    private static final int OPENED_AFTER_QUARTER = 6;
    private static final int RUNNING_FOR = 4;
    private static final Deadlines FINISHED = new Deadlines(5, 5, 5, 5);
    private static final Deadlines RUNNING = new Deadlines(6, 3, 5, 5);

    private final Scorecarding scorecards;
    private final AppraisalCycles cycles;
    private final Processes processes;
    private final Inboxes inboxes;
    private final TransactionOperations transactions;
    private final Loading loading;
    private final Clock clock;

    Appraising(
            Scorecarding scorecards,
            AppraisalCycles cycles,
            Processes processes,
            Inboxes inboxes,
            TransactionOperations transactions,
            Loading loading,
            Clock clock) {
        this.scorecards = scorecards;
        this.cycles = cycles;
        this.processes = processes;
        this.inboxes = inboxes;
        this.transactions = transactions;
        this.loading = loading;
        this.clock = clock;
    }

    /** The cycle that is over: everybody has a result, one appeal was upheld. */
    public void finished(Business business, Map<Person, AccountRecord> accounts) {
        Timeline timeline = business.timeline();
        Quarter quarter = timeline.finished();
        LocalDate day = Timeline.workday(quarter.period().to().plusDays(OPENED_AFTER_QUARTER));
        Cast cast = new Cast(business.people(), accounts);
        Agenda agenda = new Agenda(day, clock.getZone());
        playOnce(cast, plan(quarter, FINISHED), timeline, agenda, id -> {
            play(cast, id, agenda, Step.FINISHED_CYCLE, Part::inFinished);
            inboxes.decideAppeals(cast, id, agenda, Part::inFinished);
            inboxes.answerAgain(cast, id, agenda);
            BusinessClock.backdated(agenda.at(12, 0), () -> {
                cast.hr().run(() -> cycles.close(id, false));
                return processes.work(id.businessKey());
            });
        });
    }

    /** The cycle that is running: people are in every stage. */
    public void running(Business business, Map<Person, AccountRecord> accounts) {
        Timeline timeline = business.timeline();
        Cast cast = new Cast(business.people(), accounts);
        Agenda agenda = new Agenda(timeline.workdaysAgo(RUNNING_FOR), clock.getZone());
        playOnce(
                cast,
                plan(timeline.appraised(), RUNNING),
                timeline,
                agenda,
                id -> play(cast, id, agenda, Step.RUNNING_CYCLE, Part::inRunning));
    }

    private static Plan plan(Quarter quarter, Deadlines deadlines) {
        return new Plan(quarter.chinese() + "绩效考核", quarter.period(), null, List.of(), List.of(), deadlines);
    }

    private void playOnce(Cast cast, Plan plan, Timeline timeline, Agenda agenda, Consumer<CycleId> play) {
        boolean played = cast.hr().get(cycles::list).stream()
                .anyMatch(cycle -> cycle.name().equals(plan.name()));
        if (played) {
            return;
        }
        cast.hr().run(() -> scorecards.put(timeline.start()));
        transactions.executeWithoutResult(status -> {
            CycleId id = BusinessClock.backdated(agenda.opening(), () -> open(cast, plan));
            play.accept(id);
        });
    }

    private CycleId open(Cast cast, Plan plan) {
        return cast.hr().get(() -> {
            CycleId id = cycles.plan(plan);
            cycles.open(id);
            processes.work(id.businessKey());
            return id;
        });
    }

    private void play(Cast cast, CycleId id, Agenda agenda, Step step, BiFunction<Person, Integer, Part> parts) {
        inboxes.play(cast, id, agenda, parts, new Loading.Counter(loading, step));
    }
}
