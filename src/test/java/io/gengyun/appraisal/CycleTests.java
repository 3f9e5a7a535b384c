package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.ParticipantRow;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.Reminded;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.PathCoverage;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleTests {

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    CycleFigures figures;

    @Autowired
    CyclePlans plans;

    @Autowired
    Results results;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    PathCoverage coverage;

    @Autowired
    JdbcClient database;

    @Autowired
    ApprovalRecord record;

    @BeforeAll
    void settle() {
        coverage.forget("appraisal-cycle");
        clock.set(SalesTeam.MONDAY);
        team.settle();
        for (int i = 1; i <= 6; i++) {
            team.member("E" + i, 80, 5);
        }
        team.member("X1", 150, 10);
        team.leaves("G1", "旧员工", "M1", LocalDate.of(2026, 1, 15));
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    @AfterAll
    void everyPathWasWalked() {
        clock.set(SalesTeam.MONDAY);
        assertThat(coverage.missing("appraisal-cycle")).isEmpty();
    }

    @Test
    void opensOnceWithOneDeclarationForEach() {
        CycleId cycle = running.opened("E1", "E2");
        assertThat(team.hr().get(() -> cycles.get(cycle))).satisfies(open -> {
            assertThat(open.state()).isEqualTo(State.OPEN);
            assertThat(open.participants()).isEqualTo(2);
            assertThat(open.stages()).containsEntry(Stage.DECLARING, 2L);
        });
        assertRefused(Kind.CONFLICT, () -> cycles.open(cycle));
    }

    @Test
    void holdsTheUniqueKeyAgainstDoubles() {
        CycleId cycle = running.opened("E1");
        assertThatThrownBy(() -> database.sql("""
                                                insert into appraisal.declaration
                                                select gen_random_uuid(), d.version, d.cycle_id,
                                                    d.employee_id, d.number
                                                from appraisal.declaration d where cycle_id = ?""").param(cycle.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesAPlanWithEveryReasonNamed() {
        Plan plan = new Plan(
                " ",
                SalesTeam.FEBRUARY,
                "no-such-card",
                List.of("E1", "G1", "nobody"),
                List.of("no unit"),
                new Deadlines(0, 3, 3, 3));
        BusinessRefusal refusal =
                catchThrowableOfType(BusinessRefusal.class, () -> team.hr().run(() -> cycles.plan(plan)));
        assertThat(refusal.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refusal.fields())
                .extracting(FieldError::field)
                .contains("name", "scorecard", "employees", "units", "deadlines.declare");
        assertThat(refusal.fields())
                .extracting(FieldError::key)
                .contains("appraisal.plan.unknownEmployee", "appraisal.plan.notThere");
    }

    @Test
    void saysInAPreviewWhoIsLeftOut() {
        Plan plan = new Plan("二月", SalesTeam.FEBRUARY, null, List.of("E1", "G1"), List.of(), Deadlines.USUAL);
        assertThat(team.hr().get(() -> plans.preview(plan, null)).leftOut())
                .containsEntry("E1", "appraisal.leftOut.noPosition")
                .containsEntry("G1", "appraisal.leftOut.notThere");
    }

    @Test
    void leavesOutWhomNobodyNamedWhenHisPositionHasNoScorecard() {
        team.positioned("P1", "巡店专员", "旗舰店");
        team.positioned("P2", "店长", "旗舰店");
        team.scorecardFor("巡店专员");
        Plan unit = byPosition(List.of(), List.of("旗舰店"));

        assertThat(team.hr().get(() -> plans.preview(unit, null)).leftOut())
                .containsExactly(Map.entry("P2", "appraisal.leftOut.noScorecard"));
        CycleId cycle = team.hr().get(() -> cycles.plan(unit));
        assertThat(team.hr().get(() -> cycles.get(cycle)).participants()).isEqualTo(1);

        assertRefusedFor("appraisal.plan.noScorecard", byPosition(List.of("P1", "P2"), List.of()));
    }

    private static Plan byPosition(List<String> numbers, List<String> units) {
        return new Plan("二月", SalesTeam.FEBRUARY, null, numbers, units, Deadlines.USUAL);
    }

    private void assertRefusedFor(String reason, Plan plan) {
        assertThatThrownBy(() -> team.hr().run(() -> cycles.plan(plan)))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(FieldError::key)
                                .containsExactly(reason));
    }

    @Test
    void isForHrAlone() {
        CycleId cycle = running.planned("E1");
        As member = team.get("E1");
        assertThatThrownBy(() -> member.run(() -> cycles.plan(RunningCycle.plan("E1"))))
                .isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> member.run(() -> cycles.open(cycle))).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> member.run(() -> cycles.close(cycle, true))).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> member.run(() -> cycles.get(cycle))).isInstanceOf(BusinessRefusal.class);
        assertThat(As.user(Role.EXECUTIVE).get(() -> cycles.get(cycle)).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void opensAFailedChunkPersonByPerson() {
        CycleId cycle = running.planned("E1", "E2", "E3");
        team.hr().run(() -> cycles.open(cycle));
        breakRow(cycle, "E3", "DONE");
        assertThatThrownBy(() -> engine.runDueJobs(cycle.businessKey()));
        assertThat(started(cycle)).isZero();

        clock.move(Duration.ofMinutes(2));
        assertThatThrownBy(() -> engine.runDueJobs(cycle.businessKey()));
        assertThat(started(cycle)).isEqualTo(2);
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.OPENING);

        breakRow(cycle, "E3", "DECLARING");
        clock.move(Duration.ofMinutes(2));
        engine.runDueJobs(cycle.businessKey());
        assertThat(started(cycle)).isEqualTo(3);
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void closesACycleWhoseOpeningIsStuck() {
        CycleId cycle = running.planned("E1", "E2", "E3");
        team.hr().run(() -> cycles.open(cycle));
        breakRow(cycle, "E3", "DONE");
        failForGood(cycle);
        assertThat(started(cycle)).isEqualTo(2);
        BusinessKey declaring = running.of(cycle, "E1");
        assertRefused(Kind.CONFLICT, () -> cycles.close(cycle, false));

        team.hr().run(() -> cycles.close(cycle, true));
        engine.runDueJobs(cycle.businessKey());
        assertThat(team.hr().get(() -> cycles.get(cycle))).satisfies(closed -> {
            assertThat(closed.state()).isEqualTo(State.CLOSED);
            assertThat(closed.stages()).containsEntry(Stage.DONE, 3L);
        });
        assertThat(engine.isRunning(declaring)).isFalse();
        assertThat(engine.isRunning(cycle.businessKey())).isFalse();
    }

    @Test
    void closesACycleBeforeItsInputsAreFrozen() {
        CycleId cycle = running.planned("E1");
        team.hr().run(() -> cycles.open(cycle));
        team.hr().run(() -> cycles.close(cycle, true));
        engine.runDueJobs(cycle.businessKey());
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.CLOSED);
        assertThat(running.result(running.of(cycle, "E1")).raw()).isNull();
    }

    @Test
    void triesAFailedClosingAgainWhenToldAgain() {
        CycleId cycle = running.opened("E6");
        database.sql("""
                        alter table appraisal.declaration add constraint broken
                        check (stage <> 'DONE' or number <> 'E6') not valid""").update();
        team.hr().run(() -> cycles.close(cycle, true));
        failForGood(cycle);
        database.sql("alter table appraisal.declaration drop constraint broken").update();
        assertThat(engine.runDueJobs(cycle.businessKey())).isZero();

        team.hr().run(() -> cycles.close(cycle, true));
        assertRefused(Kind.CONFLICT, () -> cycles.close(cycle, true));
        engine.runDueJobs(cycle.businessKey());
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.CLOSED);
    }

    /** Runs what is due until there is nothing left to try. */
    private void failForGood(CycleId cycle) {
        for (int tries = 0; tries < 8; tries++) {
            try {
                engine.runDueJobs(cycle.businessKey());
            } catch (RuntimeException broken) {
                clock.move(Duration.ofMinutes(2));
            }
        }
    }

    private void breakRow(CycleId cycle, String number, String stage) {
        database.sql("update appraisal.declaration set stage = ? where cycle_id = ? and number = ?")
                .params(stage, cycle.value(), number)
                .update();
    }

    private long started(CycleId cycle) {
        return database.sql("select count(*) from appraisal.declaration where cycle_id = ? and started")
                .param(cycle.value())
                .query(Long.class)
                .single();
    }

    @Test
    void refusesToCloseWithOpenStagesAndListsThem() {
        CycleId cycle = running.opened("E1", "E2");
        assertThatThrownBy(() -> team.hr().run(() -> cycles.close(cycle, false)))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
                    assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("E1", "E2");
                });
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void endsWhatIsOpenWhenToldToFinish() {
        CycleId cycle = running.opened("E1", "E2", "E3");
        BusinessKey declaring = running.of(cycle, "E1");
        BusinessKey appealing = running.of(cycle, "E2");
        BusinessKey improving = running.of(cycle, "E3");
        running.approved("E2", appealing);
        running.appeal(team.get("E2"), appealing, "sales", "漏单");
        running.approved("E3", improving);
        running.complete(
                team.get("E3"),
                improving,
                "Task_Respond",
                new Completion("improve", null, List.of(), Map.of("plan", "多拜访")));

        team.hr().run(() -> cycles.close(cycle, true));
        engine.runDueJobs(cycle.businessKey());

        assertThat(team.hr().get(() -> cycles.get(cycle))).satisfies(closed -> {
            assertThat(closed.state()).isEqualTo(State.CLOSED);
            assertThat(closed.stages()).containsEntry(Stage.DONE, 3L);
        });
        assertThat(engine.isRunning(declaring)).isFalse();
        assertThat(engine.isRunning(appealing)).isFalse();
        assertThat(engine.isRunning(running.appealOf(appealing))).isFalse();
        assertThat(running.result(declaring).finalScore()).isNull();
        assertThat(running.result(appealing).finalScore()).isEqualByComparingTo("68.00");
        assertRefused(Kind.CONFLICT, () -> cycles.close(cycle, true));
    }

    @Test
    void closesAtOnceWhenNothingIsOpen() {
        CycleId cycle = running.opened("E1");
        BusinessKey about = running.of(cycle, "E1");
        running.approved("E1", about);
        running.complete(team.get("E1"), about, "Task_Respond", Completion.of("acknowledge"));
        team.hr().run(() -> cycles.close(cycle, false));
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void remindsEverybodyOfAStageOnceAnHour() {
        CycleId cycle = running.opened("E1", "E2");
        assertThat(remind(cycle, Stage.DECLARING)).isEqualTo(new Reminded(2, 2, 0, 0));
        assertThat(remind(cycle, Stage.DECLARING)).isEqualTo(new Reminded(0, 0, 0, 2));
        clock.move(Duration.ofHours(2));
        assertThat(remind(cycle, Stage.DECLARING)).isEqualTo(new Reminded(2, 2, 0, 0));
        assertThat(remind(cycle, Stage.REVIEWING)).isEqualTo(new Reminded(0, 0, 0, 0));
    }

    @Test
    void tellsThePersonsRemindedFromTheTasksTheyHold() {
        team.memberWithoutAccount("W9", "M1", 10, 1);
        CycleId cycle = running.opened("E1", "E2", "E3", "W9");
        running.submit(team.get("E1"), running.of(cycle, "E1"));
        running.submit(team.get("E2"), running.of(cycle, "E2"));

        assertThat(remind(cycle, Stage.REVIEWING)).isEqualTo(new Reminded(1, 2, 0, 0));
        assertThat(team.hr().get(() -> cycles.remind(cycle, PeopleFilter.EVERYBODY)))
                .isEqualTo(new Reminded(1, 1, 1, 2));
    }

    private Reminded remind(CycleId cycle, Stage stage) {
        return team.hr().get(() -> cycles.remind(cycle, PeopleFilter.in(stage)));
    }

    @Test
    void showsWhoHoldsWhichTaskUntilWhen() {
        CycleId cycle = running.opened("E1", "E2");
        running.submit(team.get("E1"), running.of(cycle, "E1"));
        List<ParticipantRow> rows = team.hr()
                .get(() -> figures.participants(cycle, PeopleFilter.EVERYBODY, 10, null))
                .items();
        assertThat(rows).extracting(ParticipantRow::number).containsExactly("E1", "E2");
        assertThat(rows).extracting(ParticipantRow::holder).containsExactly("李经理", "员工E2");
        assertThat(rows).allMatch(row -> row.task() != null && row.due() != null);
        assertThat(team.hr()
                        .get(() -> figures.participants(
                                cycle, new PeopleFilter(Stage.REVIEWING, null, null, false, "e1"), 10, null))
                        .items())
                .hasSize(1);
    }

    @Test
    void pagesParticipants() {
        CycleId cycle = running.opened("E1", "E2", "E3");
        var first = team.hr().get(() -> figures.participants(cycle, PeopleFilter.EVERYBODY, 2, null));
        var second = team.hr().get(() -> figures.participants(cycle, PeopleFilter.EVERYBODY, 2, first.next()));
        assertThat(first.items()).extracting(ParticipantRow::number).containsExactly("E1", "E2");
        assertThat(second.items()).extracting(ParticipantRow::number).containsExactly("E3");
        assertThat(second.next()).isNull();
    }

    @Test
    void freezesAgainUntilAResultIsApproved() {
        CycleId cycle = running.opened("E4", "E5");
        database.sql("update customers.external_fact set amount = 100 where number = 'E4-s'")
                .update();
        BusinessKey about = running.of(cycle, "E4");
        assertThat(running.result(about).raw()).isEqualByComparingTo("68.00");
        assertRefused(Kind.REFUSED, () -> cycles.refreeze(cycle, List.of("E4"), " "));
        assertRefused(Kind.REFUSED, () -> cycles.refreeze(cycle, List.of("E1"), "补录"));
        team.hr().run(() -> cycles.refreeze(cycle, List.of("E4"), "补录一单"));
        assertThat(running.result(about).raw()).isEqualByComparingTo("80.00");
        running.approved("E4", about);
        assertRefused(Kind.REFUSED, () -> cycles.refreeze(cycle, List.of("E4"), "再补"));
        database.sql("update customers.external_fact set amount = 80 where number = 'E4-s'")
                .update();
    }

    @Test
    void saysInTheApprovalRecordThatInputsWereFrozenAgain() {
        CycleId cycle = running.opened("E4");
        BusinessKey about = running.of(cycle, "E4");
        running.submit(team.get("E4"), about);
        team.hr().run(() -> cycles.refreeze(cycle, List.of("E4"), "补录一单"));
        assertThat(team.get("M1").get(() -> record.of(about))).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo(ApprovalRecord.Act.REFREEZE);
            assertThat(entry.actor()).isEqualTo("hr1");
            assertThat(entry.opinion()).isEqualTo("补录一单");
        });
    }

    @Test
    void keepsTheScoreThatAwaitsItsSecondSignature() {
        CycleId cycle = running.opened("X1");
        BusinessKey about = running.of(cycle, "X1");
        running.approved("X1", about);
        assertThat(engine.openTasks(about)).containsExactly("Task_Countersign");
        assertRefused(Kind.REFUSED, () -> cycles.refreeze(cycle, List.of("X1"), "补录"));
        running.complete(team.get("D1"), about, "Task_Countersign", RunningCycle.returned());
        team.hr().run(() -> cycles.refreeze(cycle, List.of("X1"), "补录"));
        assertThat(running.result(about).raw()).isEqualByComparingTo("112.00");
    }

    private void assertRefused(Kind kind, Runnable command) {
        assertThatThrownBy(() -> team.hr().run(command))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
