package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.process.CycleSteps;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.organization.Employees;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.UserTasks;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalStatementsTests {

    /** What completing a review takes, engine, inbox and record together; a guard, not a wish. */
    private static final int MEASURED_REVIEW = 31;

    /**
     * What freezing and scoring a whole cycle takes, the audit trail's line and the batches too.
     */
    private static final int MEASURED_FREEZE = 16;

    /** What the scorecard of the team measures: sales and visits. */
    private static final int MEASURES = 2;

    /** What twenty more people in a chunk may add, each having at most two round trips. */
    private static final int TWENTY_MORE_PEOPLE = 2 * 20;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle cycle;

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    UserTasks tasks;

    @Autowired
    CycleSteps steps;

    @Autowired
    Scoring scoring;

    @Autowired
    Employees employees;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        for (int i = 1; i <= 45; i++) {
            team.member("E%02d".formatted(i), 80, 5);
        }
        opening(1, 2);
    }

    @Test
    void opensACycleInStatementsThatHardlyDependOnThePeople() {
        StatementCount five = opening(3, 7);
        StatementCount twentyFive = opening(8, 32);
        assertThat(twentyFive.roundTrips() - five.roundTrips()).isLessThanOrEqualTo(TWENTY_MORE_PEOPLE);
    }

    @Test
    void freezesInAStatementForEachMeasureAndFiveMore() {
        StatementCount nine = freezing(33, 41);
        assertThat(nine.unbatched().stream().filter(sql -> !sql.contains("audit.entry")))
                .as(nine.toString())
                .hasSizeLessThanOrEqualTo(MEASURES + 5);
        assertThat(freezing(33, 34).statements()).isEqualTo(nine.statements());
    }

    private StatementCount freezing(int first, int last) {
        List<Participant> people =
                team.hr().get(() -> employees.withNumbers(List.of(numbers(first, last)))).values().stream()
                        .map(one -> new Participant(
                                one.id(), SalesTeam.SCORECARD, SalesTeam.FEBRUARY.from(), SalesTeam.FEBRUARY.to()))
                        .toList();
        return StatementCount.of(
                () -> scoring.freeze(UUID.randomUUID(), SalesTeam.FEBRUARY, SalesTeam.FEBRUARY.from(), people));
    }

    @Test
    void freezesACycleInAsManyStatementsForManyAsForFew() {
        CycleId few = opening("E33", "E34");
        CycleId many = opening(numbers(35, 45));
        StatementCount two = StatementCount.of(() -> steps.freeze(few.toString()));
        StatementCount eleven = StatementCount.of(() -> steps.freeze(many.toString()));
        assertThat(eleven.statements()).as(eleven.toString()).isEqualTo(two.statements());
        assertThat(eleven.statements()).isLessThanOrEqualTo(MEASURED_FREEZE);
    }

    private CycleId opening(String... numbers) {
        CycleId planned = cycle.planned(numbers);
        team.hr().run(() -> cycles.open(planned));
        return planned;
    }

    /**
     * The engine ends its own instances one by one; what we ask beside it is asked for all at once.
     */
    @Test
    void endsWhatIsOpenWithoutAskingForEachPerson() {
        StatementCount five = closing(3, 7);
        StatementCount twentyFive = closing(8, 32);
        for (String ours : List.of("appraisal.", "workflow.approval_entry", "string_to_array")) {
            assertThat(twentyFive.containing(ours)).as(ours).hasSameSizeAs(five.containing(ours));
        }
    }

    private StatementCount closing(int first, int last) {
        CycleId opened = cycle.opened(numbers(first, last));
        return StatementCount.of(() -> {
            team.hr().run(() -> cycles.close(opened, true));
            engine.runDueJobs(opened.businessKey());
        });
    }

    @Test
    void completesAReviewInFewStatements() {
        cycle.approved("E41", cycle.openedFor("E41")); // the form is read once and then known
        BusinessKey about = cycle.openedFor("E40");
        cycle.submit(team.get("E40"), about);
        String task = engine.task(about, "Task_Review");
        StatementCount count =
                StatementCount.of(() -> team.get("M1").run(() -> tasks.complete(task, Completion.of("approve"))));
        assertThat(count.statements()).as(count.toString()).isLessThanOrEqualTo(MEASURED_REVIEW);
    }

    private StatementCount opening(int first, int last) {
        CycleId planned = cycle.planned(numbers(first, last));
        return StatementCount.of(() -> {
            team.hr().run(() -> cycles.open(planned));
            engine.runDueJobs(planned.businessKey());
        });
    }

    private static String[] numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj("E%02d"::formatted).toArray(String[]::new);
    }
}
