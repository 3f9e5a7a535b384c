package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.UserTasks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraiserTests {

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle cycle;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    UserTasks tasks;

    @Autowired
    Results results;

    @Autowired
    Accounts accounts;

    @Autowired
    ApprovalRecord record;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("E1", 80, 5);
        team.member("Z1", null, 80, 5);
        team.employee("M2", "没账号的经理", "D1");
        team.member("Z2", "M2", 80, 5);
        team.employee("M3", "离职经理", "D1");
        team.account("M3", Role.EMPLOYEE, Role.SUPERVISOR);
        team.member("Z3", "M3", 80, 5);
        team.leaves("M3", "离职经理", "D1", LocalDate.of(2026, 2, 20));
        team.memberWithoutAccount("N1", "M1", 80, 5);
        team.memberWithoutAccount("N2", null, 80, 5);
        team.employee("H1", "人事员工", "M1");
        team.account("H1", Role.EMPLOYEE, Role.HR);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    @Test
    void givesAReviewToHrWhenThereIsNoSupervisor() {
        BusinessKey about = cycle.openedFor("Z1");
        cycle.submit(team.get("Z1"), about);
        assertThat(cycle.holder(about, "Task_Review")).isNull();
        cycle.approve(team.hr(), about);
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void skipsASupervisorWithoutAnAccount() {
        BusinessKey about = cycle.openedFor("Z2");
        cycle.submit(team.get("Z2"), about);
        assertThat(cycle.holder(about, "Task_Review")).isEqualTo("d1");
    }

    @Test
    void skipsASupervisorWhoHasLeft() {
        BusinessKey about = cycle.openedFor("Z3");
        cycle.submit(team.get("Z3"), about);
        assertThat(cycle.holder(about, "Task_Review")).isEqualTo("d1");
    }

    @Test
    void letsHrDeclareForSomebodyWithoutAnAccount() {
        BusinessKey about = cycle.openedFor("N1");
        assertThat(cycle.holder(about, "Task_Declare")).isNull();
        cycle.submit(team.hr(), about);
        cycle.approve(team.get("M1"), about);
        assertThat(team.hr().get(() -> record.of(about))).anySatisfy(entry -> {
            assertThat(entry.act()).isEqualTo(ApprovalRecord.Act.SUBMIT);
            assertThat(entry.onBehalfOf()).isEqualTo("员工N1");
        });
    }

    @Test
    void wantsSeveralPeopleOfHrForSomebodyWithoutAnAccountAndAnAppraiser() {
        BusinessKey about = cycle.openedFor("N2");
        cycle.submit(team.hr(), about);
        String review = engine.task(about, "Task_Review");
        assertRefused(Kind.FORBIDDEN, team.hr(), () -> tasks.claim(review));
        assertRefused(Kind.FORBIDDEN, team.hr(), () -> tasks.complete(review, Completion.of("approve")));
        cycle.approve(team.get("hr2"), about);
        String respond = engine.task(about, "Task_Respond");
        assertRefused(Kind.FORBIDDEN, team.get("hr2"), () -> tasks.claim(respond));
        assertRefused(Kind.FORBIDDEN, team.get("hr2"), () -> tasks.complete(respond, Completion.of("acknowledge")));
        cycle.complete(team.hr(), about, "Task_Respond", Completion.of("acknowledge"));
        assertThat(cycle.stage(about)).isEqualTo(Stage.DONE);
    }

    @Test
    void refusesToLetSomebodyDecideAboutHimself() {
        BusinessKey about = cycle.openedFor("H1");
        cycle.submit(team.get("H1"), about);
        String task = engine.task(about, "Task_Review");
        assertRefused(Kind.FORBIDDEN, team.get("H1"), () -> tasks.complete(task, Completion.of("approve")));
        engine.pass(Duration.ofDays(30));
        String escalated = engine.task(about, "Task_Review");
        assertThat(cycle.holder(about, "Task_Review")).isNull();
        assertRefused(Kind.FORBIDDEN, team.get("H1"), () -> tasks.claim(escalated));
        assertRefused(Kind.FORBIDDEN, team.get("H1"), () -> tasks.complete(escalated, Completion.of("approve")));
    }

    @Test
    void keepsAnAppealFromThosewhoDecidedBefore() {
        BusinessKey about = cycle.openedFor("Z1");
        cycle.submit(team.get("Z1"), about);
        cycle.approve(team.hr(), about);
        cycle.appeal(team.get("Z1"), about, "sales", "漏单");
        assertRefused(Kind.FORBIDDEN, team.hr(), () -> cycle.uphold(team.hr(), about, 100));
        cycle.uphold(team.get("hr2"), about, 100);
        assertThat(cycle.result(about).finalScore()).isEqualByComparingTo("80.00");
    }

    @Test
    void refusesAnAppealAfterTheDeadline() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        clock.move(Duration.ofDays(8));
        assertThatThrownBy(() -> cycle.appeal(team.get("E1"), about, "sales", "漏单"))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("appraisal.appeal.deadlinePassed"));
        engine.runDueJobs();
        assertThat(cycle.stage(about)).isEqualTo(Stage.DONE);
    }

    @Test
    void refusesAnAppealOnALineThatIsNotThereOrWithoutAGround() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        assertRefused(Kind.REFUSED, team.get("E1"), () -> cycle.appeal(team.get("E1"), about, "golf", "漏单"));
        assertRefused(Kind.REFUSED, team.get("E1"), () -> cycle.appeal(team.get("E1"), about, "sales", " "));
    }

    @Test
    void wantsAnOpinionWithAReturn() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.submit(team.get("E1"), about);
        assertRefused(
                Kind.REFUSED,
                team.get("M1"),
                () -> cycle.complete(team.get("M1"), about, "Task_Review", Completion.of("return")));
    }

    @Test
    void hidesResultsFromColleaguesAndShowsThemToWhoeverHeldATask() {
        BusinessKey about = cycle.openedFor("Z2");
        cycle.submit(team.get("Z2"), about);
        assertThat(team.get("D1").get(() -> results.of(about)).number()).isEqualTo("Z2");
        assertRefused(Kind.NOT_FOUND, team.get("E1"), () -> results.of(about));
        assertRefused(Kind.NOT_FOUND, team.get("M1"), () -> results.of(about));
        String task = engine.task(about, "Task_Review");
        team.get("D1").run(() -> tasks.reassign(task, "M1", "请代为审核"));
        assertThat(team.get("M1").get(() -> results.of(about)).number()).isEqualTo("Z2");
        assertThat(team.get("Z2").get(() -> results.mine())).isNotEmpty();
    }

    @Test
    void letsOneOfTwoHundredSimultaneousCompletionsSucceed() throws Exception {
        BusinessKey about = cycle.openedFor("E1");
        cycle.submit(team.get("E1"), about);
        String task = engine.task(about, "Task_Review");
        CountDownLatch start = new CountDownLatch(1);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(200)) {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(pool.submit(completion(task, start)));
            }
            start.countDown();
            for (Future<Object> one : all) {
                outcomes.add(result(one));
            }
        }
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Kind.CONFLICT::equals).hasSize(199);
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    private Callable<Object> completion(String task, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                team.get("M1").run(() -> tasks.complete(task, Completion.of("approve")));
                return "done";
            } catch (BusinessRefusal refusal) {
                return refusal.kind();
            }
        };
    }

    private static Object result(Future<Object> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException problem) {
            return problem.getCause();
        }
    }

    private static void assertRefused(Kind kind, As who, Runnable command) {
        assertThatThrownBy(() -> who.run(command))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
