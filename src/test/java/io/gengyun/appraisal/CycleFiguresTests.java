package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.appraisal.CycleFigures.Blocker;
import io.gengyun.appraisal.CycleFigures.Elapsed;
import io.gengyun.appraisal.CycleFigures.OddCase;
import io.gengyun.appraisal.CycleFigures.Oddity;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleFigures.ScoreBand;
import io.gengyun.appraisal.CycleFigures.Step;
import io.gengyun.appraisal.CycleFigures.UnitStage;
import io.gengyun.appraisal.Rankings.Order;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.UserTasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleFiguresTests {

    @Autowired
    CycleFigures figures;

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    Rankings standings;

    @Autowired
    UserTasks tasks;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("F1", 80, 5);
        team.member("F2", 100, 10);
        team.member("F3", 120, 10);
        team.member("N1", 90, 0);
        team.member("L1", "D1", 70, 7);
        team.memberWithoutAccount("W1", "M1", 10, 1);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    private <T> T hr(java.util.function.Supplier<T> asked) {
        return team.hr().get(asked);
    }

    @Test
    void countsPeopleByUnitAndStageAndWhoIsLate() {
        CycleId cycle = running.opened("F1", "F2");
        running.submit(team.get("F1"), running.of(cycle, "F1"));
        assertThat(hr(() -> figures.stagesByUnit(cycle)))
                .extracting(UnitStage::unit, UnitStage::stage, UnitStage::people)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, Stage.DECLARING, 1L),
                        org.assertj.core.groups.Tuple.tuple(null, Stage.REVIEWING, 1L));
        assertThat(hr(() -> figures.cycle(cycle)).overdue()).isZero();
        clock.move(Duration.ofDays(7));
        assertThat(hr(() -> figures.cycle(cycle)).overdue()).isEqualTo(2);
    }

    @Test
    void namesWhoHoldsTasksAndListsThem() {
        CycleId cycle = running.opened("F1", "F2", "W1");
        running.submit(team.get("F1"), running.of(cycle, "F1"));
        List<Blocker> blockers = hr(() -> figures.blockers(cycle, 10));
        assertThat(blockers).extracting(Blocker::name).contains("李经理", "员工F2", null);
        assertThat(blockers).allMatch(one -> one.open() == 1);
        String manager = blockers.stream()
                .filter(one -> "李经理".equals(one.name()))
                .map(one -> one.holder().toString())
                .findFirst()
                .orElseThrow();
        assertThat(numbers(cycle, held(manager))).containsExactly("F1");
        assertThat(numbers(cycle, held(CycleFigures.TO_CLAIM))).containsExactly("W1");
    }

    @Test
    void namesWhoBlocksSeveralCyclesOnceForEachWithItsOwnCount() {
        CycleId first = running.opened("F1", "F2");
        CycleId second = running.opened("F1", "F2", "F3");
        for (CycleId cycle : List.of(first, second)) {
            running.submit(team.get("F1"), running.of(cycle, "F1"));
            running.submit(team.get("F2"), running.of(cycle, "F2"));
        }
        running.submit(team.get("F3"), running.of(second, "F3"));

        List<Blocker> managers = hr(() -> figures.blockers(null, 100)).stream()
                .filter(one -> "李经理".equals(one.name()))
                .toList();

        assertThat(managers)
                .allSatisfy(
                        one -> assertThat(numbers(one.cycle(), held(one.holder().toString())))
                                .hasSize((int) one.open()));
        assertThat(managers).filteredOn(one -> one.cycle().equals(first)).hasSize(1);
        assertThat(managers)
                .filteredOn(one -> one.cycle().equals(second))
                .extracting(Blocker::open)
                .containsExactly(3L);
    }

    @Test
    void countsForASupervisorAsManyAsTheRankingBehindTheFiguresLists() {
        CycleId cycle = running.opened("F1", "F2", "M1", "L1");
        As manager = team.get("M1");

        long counted = manager.get(() -> figures.scores(cycle)).stream()
                .mapToLong(ScoreBand::people)
                .sum();

        assertThat(counted).isEqualTo(2);
        assertThat(ranked(manager, cycle, RankingFilter.FOLLOWED)).containsExactly("F2", "F1");
        assertThat(ranked(manager, cycle, RankingFilter.EVERYBODY)).contains("M1");
    }

    @Test
    void leavesOutOfTheTeamsRankingWhoseTaskSomebodyOnlyHeld() {
        CycleId cycle = running.opened("F1", "L1");
        running.submit(team.get("L1"), running.of(cycle, "L1"));
        String task = engine.task(running.of(cycle, "L1"), "Task_Review");
        team.get("D1").run(() -> tasks.reassign(task, "M1", "请代为审批"));

        assertThat(ranked(team.get("M1"), cycle, RankingFilter.FOLLOWED)).containsExactly("F1");
        assertThat(ranked(team.get("M1"), cycle, RankingFilter.EVERYBODY)).contains("F1", "L1");
    }

    private List<String> ranked(As who, CycleId cycle, RankingFilter filter) {
        return who.get(() -> standings.ranking(cycle, filter, Order.RANK, 50, null)).items().stream()
                .map(Rankings.Ranked::number)
                .toList();
    }

    private static PeopleFilter held(String holder) {
        return new PeopleFilter(null, null, holder, false, null);
    }

    private List<String> numbers(CycleId cycle, PeopleFilter whom) {
        return hr(() -> figures.participants(cycle, whom, 50, null)).items().stream()
                .map(AppraisalCycles.ParticipantRow::number)
                .toList();
    }

    @Test
    void remindsOneHolderOnly() {
        CycleId cycle = running.opened("F1", "F2");
        String holder = hr(() -> figures.blockers(cycle, 10)).stream()
                .filter(one -> "员工F1".equals(one.name()))
                .map(one -> one.holder().toString())
                .findFirst()
                .orElseThrow();
        assertThat(hr(() -> cycles.remind(cycle, held(holder))).tasks()).isEqualTo(1);
        assertThat(hr(() -> cycles.remind(cycle, PeopleFilter.EVERYBODY)).tasks())
                .isEqualTo(1);
    }

    @Test
    void measuresStagesWithoutDaysOff() {
        CycleId cycle = running.opened("F1");
        var about = running.of(cycle, "F1");
        clock.move(Duration.ofHours(12));
        running.submit(team.get("F1"), about);
        clock.move(Duration.ofDays(4));
        running.approve(team.get("M1"), about);
        clock.move(Duration.ofDays(3));
        running.complete(team.get("F1"), about, "Task_Respond", Completion.of("acknowledge"));

        Map<Step, Elapsed> times =
                hr(() -> figures.elapsed(cycle)).stream().collect(Collectors.toMap(Elapsed::step, Function.identity()));
        assertThat(times.get(Step.DECLARING).median()).isEqualTo(Duration.ofHours(12));
        assertThat(times.get(Step.REVIEWING).median()).isEqualTo(Duration.ofDays(4));
        // from Friday evening over the weekend to Monday evening
        assertThat(times.get(Step.RESPONDING).median()).isEqualTo(Duration.ofDays(1));
        assertThat(times.get(Step.FEEDBACK).median()).isEqualTo(Duration.ofHours(108));
        assertThat(times.get(Step.FEEDBACK).slowestName()).isEqualTo("员工F1");
    }

    @Test
    void countsWhatIsReturnedInTheSameStage() {
        CycleId cycle = running.opened("F2");
        var about = running.of(cycle, "F2");
        clock.move(Duration.ofHours(1));
        running.submit(team.get("F2"), about);
        clock.move(Duration.ofHours(2));
        running.complete(team.get("M1"), about, "Task_Review", RunningCycle.returned());
        clock.move(Duration.ofHours(4));
        running.submit(team.get("F2"), about);
        clock.move(Duration.ofHours(8));
        running.approve(team.get("M1"), about);
        assertThat(hr(() -> figures.elapsed(cycle)))
                .extracting(Elapsed::step, Elapsed::median)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Step.DECLARING, Duration.ofHours(5)),
                        org.assertj.core.groups.Tuple.tuple(Step.REVIEWING, Duration.ofHours(10)),
                        org.assertj.core.groups.Tuple.tuple(Step.FEEDBACK, Duration.ofHours(15)));
    }

    @Test
    void doesNotCountWhomTheClosingEnded() {
        CycleId cycle = running.opened("F1");
        clock.move(Duration.ofHours(5));
        team.hr().run(() -> cycles.close(cycle, true));
        engine.runDueJobs(cycle.businessKey());
        assertThat(hr(() -> figures.elapsed(cycle))).isEmpty();
    }

    @Test
    void tellsWhatIsOdd() {
        CycleId cycle = running.opened("F1", "F3", "N1");
        var returned = running.of(cycle, "F1");
        running.submit(team.get("F1"), returned);
        running.complete(team.get("M1"), returned, "Task_Review", RunningCycle.returned());
        List<OddCase> odd = hr(() -> figures.oddCases(cycle, 10));
        assertThat(odd)
                .filteredOn(one -> one.number().equals("F1"))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).contains(Oddity.RETURNED));
        assertThat(odd)
                .filteredOn(one -> one.number().equals("N1"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.why()).contains(Oddity.NO_DATA);
                    assertThat(one.linesWithoutData()).isEqualTo(1);
                });
    }

    @Test
    void spreadsScoresByTensWithTheEmptyOnesBetween() {
        CycleId cycle = running.opened("F1", "F2", "W1");
        List<ScoreBand> bands = hr(() -> figures.scores(cycle));
        assertThat(bands.stream().mapToLong(ScoreBand::people).sum()).isEqualTo(3);
        assertThat(bands.getFirst().from()).isEqualTo(10);
        assertThat(bands.getLast().from()).isEqualTo(100);
        assertThat(bands).hasSize(10);
    }

    @Test
    void showsASupervisorThePeopleBelowHimOnly() {
        CycleId cycle = running.opened("F1", "L1", "M1");
        As manager = team.get("M1");
        Progress seen = manager.get(() -> figures.cycle(cycle));
        assertThat(seen.cycle().participants()).isEqualTo(1);
        assertThat(manager.get(() -> figures.participants(cycle, PeopleFilter.EVERYBODY, 10, null))
                        .items())
                .extracting(AppraisalCycles.ParticipantRow::number)
                .containsExactly("F1");
        CycleId others = running.opened("L1");
        assertThatThrownBy(() -> manager.run(() -> figures.cycle(others)))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    @Test
    void refusesAnEmployee() {
        assertThatThrownBy(() -> team.get("F1").run(() -> figures.cycles()))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN));
    }

    @Test
    void needsAsManyStatementsForManyAsForOne() {
        CycleId one = running.opened("F1");
        CycleId several = running.opened("F1", "F2", "F3", "N1", "L1");
        figuresOf(one);
        assertThat(figuresOf(several)).isEqualTo(figuresOf(one)).isLessThanOrEqualTo(14);
    }

    private int figuresOf(CycleId cycle) {
        return StatementCount.of(() -> team.hr().run(() -> {
                    figures.cycle(cycle);
                    figures.stagesByUnit(cycle);
                    figures.blockers(cycle, 10);
                    figures.elapsed(cycle);
                    figures.scores(cycle);
                    figures.ratings(cycle);
                    figures.oddCases(cycle, 10);
                    figures.troubles(List.of(cycle));
                }))
                .statements();
    }
}
