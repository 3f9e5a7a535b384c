package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who takes part in a cycle, for which of its days, by which scorecard. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleParticipantsTests {

    private static final LocalDate TENTH = LocalDate.of(2026, 2, 10);
    private static final LocalDate TWENTIETH = LocalDate.of(2026, 2, 20);

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    Employees employees;

    @Autowired
    Scorecards scorecards;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        EmployeeId joiner = employee("J1", "销售代表", LocalDate.of(2026, 2, 15), null);
        fact(joiner, "sales", 40, TWENTIETH);
        fact(joiner, "sales", 30, TENTH);
        visits(joiner, TWENTIETH);
        EmployeeId leaver = employee("L1", "销售代表", null, LocalDate.of(2026, 2, 14));
        fact(leaver, "sales", 25, TENTH);
        fact(leaver, "sales", 99, TWENTIETH);
        visits(leaver, TENTH);
        EmployeeId visitor = employee("V1", "客户经理", null, null);
        visits(visitor, TENTH);
        team.account("J1", Role.EMPLOYEE);
        team.hr().run(this::defineScorecards);
    }

    private void defineScorecards() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        scorecards.put(new Scorecards.Scorecard(
                "by-sales",
                0,
                "销售",
                "销售代表",
                newYear,
                List.of(
                        SalesTeam.line("sales", "60", "100", "150", "120"),
                        SalesTeam.line("visits", "40", "10", null, null))));
        scorecards.put(new Scorecards.Scorecard(
                "by-visits", 0, "拜访", "客户经理", newYear, List.of(SalesTeam.line("visits", "100", "10", null, null))));
    }

    private EmployeeId employee(String number, String position, @Nullable LocalDate joins, @Nullable LocalDate leaves) {
        return team.hr()
                .get(() -> employees.put(new EmployeeDraft(
                        number, "员工" + number, null, position, null, "M1", joins, leaves, null, null)));
    }

    private void visits(EmployeeId employee, LocalDate on) {
        for (int i = 0; i < 5; i++) {
            fact(employee, "visits", 0, on);
        }
    }

    private void fact(EmployeeId employee, String source, int amount, LocalDate on) {
        database.sql("""
                        insert into customers.external_fact
                            (number, source, employee_id, occurred_on, quantity, amount)
                        values (gen_random_uuid()::text, ?, ?, ?, 1, ?)""").params(source, employee.value(), on, amount).update();
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    @Test
    void scoresAJoinerForTheDaysSinceHeJoined() {
        ResultRecord result = running.result(running.openedFor("J1"));
        assertThat(line(result, "sales").actual()).isEqualByComparingTo("40");
        assertThat(line(result, "sales").target()).isEqualByComparingTo("50");
        assertThat(line(result, "visits").target()).isEqualByComparingTo("5");
        assertThat(result.raw()).isEqualByComparingTo("88.00");
    }

    @Test
    void scoresALeaverForTheDaysUntilHeLeftAndLetsHrAnswerForHim() {
        BusinessKey about = running.openedFor("L1");
        ResultRecord result = running.result(about);
        assertThat(line(result, "sales").actual()).isEqualByComparingTo("25");
        assertThat(line(result, "sales").target()).isEqualByComparingTo("50");
        assertThat(result.raw()).isEqualByComparingTo("70.00");
        running.submit(team.hr(), about);
        running.approve(team.get("M1"), about);
        running.complete(team.hr(), about, "Task_Respond", Completion.of("acknowledge"));
        assertThat(running.result(about).finalScore()).isEqualByComparingTo(new BigDecimal("70.00"));
    }

    @Test
    void scoresEverybodyByTheScorecardOfHisPosition() {
        CycleId cycle = team.hr().get(() -> cycles.plan(byPosition("J1", "L1", "V1")));
        team.hr().run(() -> cycles.open(cycle));
        engine.runDueJobs(cycle.businessKey());
        ResultRecord sales = running.result(running.of(cycle, "J1"));
        ResultRecord visits = running.result(running.of(cycle, "V1"));
        assertThat(sales.sheet().scorecard()).isEqualTo("by-sales");
        assertThat(sales.raw()).isEqualByComparingTo("88.00");
        assertThat(visits.sheet().scorecard()).isEqualTo("by-visits");
        assertThat(visits.sheet().lines()).extracting(ScoredLine::indicator).containsExactly("visits");
        assertThat(visits.raw()).isEqualByComparingTo("50.00");
    }

    private static Plan byPosition(String... numbers) {
        return new Plan("二月", SalesTeam.FEBRUARY, null, List.of(numbers), List.of(), Deadlines.USUAL);
    }

    private static ScoredLine line(ResultRecord result, String indicator) {
        return result.sheet().lines().stream()
                .filter(line -> line.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
