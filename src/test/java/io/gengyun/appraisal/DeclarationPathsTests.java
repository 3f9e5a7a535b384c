package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.PathCoverage;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclarationPathsTests {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle cycle;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    PathCoverage coverage;

    @Autowired
    ApprovalRecord record;

    @BeforeAll
    void settle() {
        coverage.forget("performance-declaration");
        coverage.forget("performance-appeal");
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("E1", 80, 5);
        team.member("E2", 150, 10);
        team.member("E3", 0, 0);
        team.member("S1", 80, 5);
        team.member("T1", "S1", 150, 10);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    @AfterAll
    void everyPathWasWalked() {
        clock.set(SalesTeam.MONDAY);
        assertThat(coverage.missing("performance-declaration")).isEmpty();
        assertThat(coverage.missing("performance-appeal")).isEmpty();
    }

    @Test
    void reachesAConfirmedScoreFromDeclarationToAcknowledgement() {
        BusinessKey about = cycle.openedFor("E1");
        assertThat(cycle.result(about).raw()).isEqualByComparingTo("68.00");
        assertThat(cycle.result(about).finalScore()).isNull();
        cycle.complete(
                team.get("E1"),
                about,
                "Task_Declare",
                new Completion("submit", null, List.of(), Map.of("note", "二月新客户较多")));
        cycle.complete(
                team.get("M1"),
                about,
                "Task_Review",
                new Completion("approve", "同意", List.of(new Completion.LineOpinion("sales", "不错")), Map.of()));
        cycle.complete(team.get("E1"), about, "Task_Respond", Completion.of("acknowledge"));

        ResultRecord result = cycle.result(about);
        assertThat(result.stage()).isEqualTo(Stage.DONE);
        assertThat(result.finalScore()).isEqualByComparingTo("68.00");
        assertThat(result.rating()).isEqualTo("C");
        assertThat(result.note()).isEqualTo("二月新客户较多");
        assertThat(result.opinions().get("sales"))
                .extracting("by", "opinion")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("李经理", "不错"));
        assertThat(engine.isRunning(about)).isFalse();
        assertThat(acts(about)).containsSubsequence(Act.SUBMIT, Act.APPROVE, Act.ACKNOWLEDGE);
    }

    @Test
    void submitsAsPrefilledAfterAReminderWhenNobodyDeclares() {
        BusinessKey about = cycle.openedFor("E1");
        engine.pass(Duration.ofDays(3));
        assertThat(acts(about)).contains(Act.REMIND).doesNotContain(Act.TIMEOUT);
        assertThat(engine.openTasks(about)).containsExactly("Task_Declare");
        engine.pass(Duration.ofDays(1));
        assertThat(engine.openTasks(about)).containsExactly("Task_Review");
        assertThat(cycle.stage(about)).isEqualTo(Stage.REVIEWING);
        assertThat(acts(about)).contains(Act.TIMEOUT);
    }

    @Test
    void escalatesAReviewUpwardsAndNeverApprovesByItself() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.submit(team.get("E1"), about);
        assertThat(cycle.holder(about, "Task_Review")).isEqualTo("m1");
        engine.pass(WEEK);
        assertThat(cycle.holder(about, "Task_Review")).isEqualTo("d1");
        engine.pass(WEEK);
        assertThat(cycle.holder(about, "Task_Review")).isNull();
        engine.pass(Duration.ofDays(60));
        assertThat(cycle.stage(about)).isEqualTo(Stage.REVIEWING);
        assertThat(acts(about)).contains(Act.REMIND, Act.ESCALATE).doesNotContain(Act.APPROVE);
        cycle.approve(team.hr(), about);
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void returnsTwiceUntilTheReviewerIsContent() {
        BusinessKey about = cycle.openedFor("E1");
        for (int round = 0; round < 2; round++) {
            cycle.submit(team.get("E1"), about);
            cycle.complete(team.get("M1"), about, "Task_Review", RunningCycle.returned());
            assertThat(cycle.stage(about)).isEqualTo(Stage.DECLARING);
        }
        cycle.approved("E1", about);
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
        assertThat(acts(about)).filteredOn(Act.RETURN::equals).hasSize(2);
    }

    @Test
    void wantsASecondSignatureForAnExtremeScore() {
        BusinessKey about = cycle.openedFor("E2");
        assertThat(cycle.result(about).raw()).isEqualByComparingTo("112.00");
        cycle.approved("E2", about);
        assertThat(cycle.holder(about, "Task_Countersign")).isEqualTo("d1");
        cycle.complete(team.get("D1"), about, "Task_Countersign", Completion.of("approve"));
        assertThat(cycle.result(about).rating()).isEqualTo("S");
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void sendsACountersignatureToHrWhenTheNextLevelHasDecidedBefore() {
        BusinessKey about = cycle.openedFor("E2");
        cycle.approved("E2", about);
        cycle.complete(team.get("D1"), about, "Task_Countersign", RunningCycle.returned());
        assertThat(cycle.stage(about)).isEqualTo(Stage.DECLARING);
        cycle.approved("E2", about);
        assertThat(cycle.holder(about, "Task_Countersign")).isNull();
        cycle.complete(team.hr(), about, "Task_Countersign", Completion.of("approve"));
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void neverAsksSomebodyBelowTheApproverToCountersign() {
        BusinessKey about = cycle.openedFor("T1");
        cycle.submit(team.get("T1"), about);
        engine.pass(WEEK);
        engine.pass(WEEK);
        assertThat(cycle.holder(about, "Task_Review")).isEqualTo("d1");
        cycle.approve(team.get("D1"), about);
        assertThat(cycle.holder(about, "Task_Countersign")).isNull();
        cycle.complete(team.hr(), about, "Task_Countersign", Completion.of("approve"));
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void escalatesACountersignature() {
        BusinessKey about = cycle.openedFor("E2");
        cycle.approved("E2", about);
        engine.pass(WEEK);
        assertThat(cycle.holder(about, "Task_Countersign")).isNull();
        assertThat(acts(about)).contains(Act.REMIND, Act.ESCALATE);
        assertThatThrownBy(() -> cycle.complete(team.get("M1"), about, "Task_Countersign", Completion.of("approve")))
                .isInstanceOf(BusinessRefusal.class);
        cycle.complete(team.hr(), about, "Task_Countersign", Completion.of("approve"));
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void countsSilenceAsAcknowledgement() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        engine.pass(WEEK);
        assertThat(cycle.stage(about)).isEqualTo(Stage.DONE);
        assertThat(engine.isRunning(about)).isFalse();
        assertThat(acts(about)).contains(Act.REMIND, Act.TIMEOUT);
    }

    @Test
    void keepsAnImprovementPlanWithTheResult() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        cycle.complete(
                team.get("E1"),
                about,
                "Task_Respond",
                new Completion("improve", null, List.of(), Map.of("plan", "每周拜访三家")));
        assertThat(cycle.result(about).improvementPlan()).isEqualTo("每周拜访三家");
        assertThat(cycle.stage(about)).isEqualTo(Stage.IMPROVING);
        assertThat(engine.isRunning(about)).isFalse();
    }

    @Test
    void correctsAnUpheldAppealWithoutAnotherCountersignature() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        cycle.appeal(team.get("E1"), about, "sales", "漏了一单");
        assertThat(cycle.stage(about)).isEqualTo(Stage.APPEALING);
        cycle.uphold(team.get("hr2"), about, 500);

        ResultRecord result = cycle.result(about);
        assertThat(result.finalScore()).isEqualByComparingTo("92.00");
        assertThat(result.before()).isEqualByComparingTo("68.00");
        assertThat(result.raw()).isEqualByComparingTo("68.00");
        assertThat(result.rating()).isEqualTo("B");
        assertThat(result.stage()).isEqualTo(Stage.RESPONDING);
        assertThat(result.appeal()).isNotNull();
        assertThat(result.appeal().upheld()).isTrue();
        assertThat(result.appeal().actualBefore()).isEqualByComparingTo("80");
        assertThat(result.appeal().actualAfter()).isEqualByComparingTo("500");
        assertThat(result.appeal().scoreAfter()).isEqualByComparingTo("92.00");
        cycle.complete(team.get("E1"), about, "Task_Respond", Completion.of("acknowledge"));
        assertThat(cycle.stage(about)).isEqualTo(Stage.DONE);
    }

    @Test
    void letsADismissedAppealBeAnsweredOnceMoreWithoutAnAppeal() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        cycle.appeal(team.get("E1"), about, "sales", "漏了一单");
        cycle.dismiss(team.hr(), about);
        assertThat(cycle.result(about).finalScore()).isEqualByComparingTo("68.00");
        assertThatThrownBy(() -> cycle.appeal(team.get("E1"), about, "visits", "再申诉"))
                .isInstanceOf(BusinessRefusal.class);
        cycle.complete(team.get("E1"), about, "Task_Respond", Completion.of("acknowledge"));
        assertThat(cycle.stage(about)).isEqualTo(Stage.DONE);
    }

    @Test
    void escalatesAnUndecidedAppealToAllOfHrAgain() {
        BusinessKey about = cycle.openedFor("E1");
        cycle.approved("E1", about);
        cycle.appeal(team.get("E1"), about, "sales", "漏了一单");
        BusinessKey appeal = cycle.appealOf(about);
        engine.pass(Duration.ofDays(14));
        assertThat(acts(appeal)).contains(Act.REMIND, Act.ESCALATE);
        assertThat(cycle.holder(appeal, "Task_DecideAppeal")).isNull();
        cycle.dismiss(team.hr(), about);
        assertThat(cycle.stage(about)).isEqualTo(Stage.RESPONDING);
    }

    @Test
    void carriesMissingDataThroughAsNoScore() {
        BusinessKey about = cycle.openedFor("E3");
        assertThat(cycle.result(about).raw()).isNull();
        cycle.approved("E3", about);
        ResultRecord result = cycle.result(about);
        assertThat(result.finalScore()).isNull();
        assertThat(result.rating()).isNull();
        assertThat(result.sheet().lines()).allMatch(line -> line.noData());
        cycle.complete(team.get("E3"), about, "Task_Respond", Completion.of("acknowledge"));
        assertThat(cycle.result(about).finalScore()).isNull();
    }

    private List<Act> acts(BusinessKey about) {
        return team.hr().get(() -> record.of(about)).stream()
                .map(ApprovalRecord.Entry::act)
                .toList();
    }
}
