package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.UserTasks;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalStatementsTests {

    /** What completing a review takes, engine, inbox and record together; a guard, not a wish. */
    private static final int MEASURED_REVIEW = 39;

    /** What twenty more people in a chunk may add, each having at most two round trips. */
    private static final int TWENTY_MORE_PEOPLE = 2 * 20;

    @Autowired SalesTeam team;
    @Autowired RunningCycle cycle;
    @Autowired AppraisalCycles cycles;
    @Autowired EngineDriver engine;
    @Autowired MovableClock clock;
    @Autowired UserTasks tasks;

    @BeforeAll
    void settle() {
        clock.set(MovableClock.START);
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
    void completesAReviewInFewStatements() {
        cycle.approved("E41", cycle.openedFor("E41")); // the form is read once and then known
        BusinessKey about = cycle.openedFor("E40");
        cycle.submit(team.get("E40"), about);
        String task = engine.task(about, "Task_Review");
        StatementCount count =
                StatementCount.of(
                        () -> team.get("M1").run(() -> tasks.complete(task, Completion.of("approve"))));
        assertThat(count.statements()).as(count.toString()).isLessThanOrEqualTo(MEASURED_REVIEW);
    }

    private StatementCount opening(int first, int last) {
        String[] numbers =
                IntStream.rangeClosed(first, last).mapToObj("E%02d"::formatted).toArray(String[]::new);
        CycleId planned = cycle.planned(numbers);
        return StatementCount.of(
                () -> {
                    team.hr().run(() -> cycles.open(planned));
                    engine.runDueJobs(planned.businessKey());
                });
    }
}
