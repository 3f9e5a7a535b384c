package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.worklog.WorkDistribution;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three periods before a cycle's beside the lines of its results. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastResultsTests {

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle cycle;

    @Autowired
    Results results;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private CycleId february;
    private EmployeeId seller;

    @BeforeAll
    void openACycle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("P1", 80, 5);
        team.member("P2", 10, 1);
        february = cycle.opened("P1", "P2");
        seller = cycle.result(cycle.of(february, "P1")).employee();
        database.sql("""
                        insert into customers.external_fact
                            (number, source, employee_id, occurred_on, quantity, amount)
                        values ('P1-jan', 'sales', :who, '2026-01-15', 1, 70),
                            ('P1-nov', 'sales', :who, '2025-11-30', 1, 30)""").param("who", seller.value()).update();
    }

    private List<PastPeriod> seenBy(As who) {
        return who.get(() -> results.explanation(february, seller).before());
    }

    @Test
    void showsThePersonHisThreeMonthsBeforeWithoutInventingData() {
        List<PastPeriod> past = seenBy(team.get("P1"));

        assertThat(past)
                .extracting(one -> one.period().from().toString())
                .containsExactly("2025-11-01", "2025-12-01", "2026-01-01");
        assertThat(past.get(0).actuals().get("sales")).isEqualByComparingTo("30");
        assertThat(past.get(1).actuals()).doesNotContainKey("sales");
        assertThat(past.get(2).actuals().get("sales")).isEqualByComparingTo("70");
    }

    @Test
    void isSeenByThoseWhoSeeTheResultAndByNobodyElse() {
        assertThat(seenBy(team.get("M1"))).hasSize(3);
        assertThat(seenBy(team.hr())).hasSize(3);
        assertThatThrownBy(() -> seenBy(team.get("P2"))).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> seenBy(As.user(Role.EMPLOYEE))).isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void showsTheWorkOfTheScoredDaysToThoseWhoSeeTheResult() {
        database.sql("""
                        insert into worklog.work_record
                            (id, number, employee_id, worked_on, kind, minutes)
                        values (gen_random_uuid(), 'P1-w1', :who, '2026-02-03', 'CAMPAIGN', 90),
                            (gen_random_uuid(), 'P1-w2', :who, '2026-02-28', 'OTHER', 30),
                            (gen_random_uuid(), 'P1-w3', :who, '2026-03-01', 'OTHER', 30)""").param("who", seller.value()).update();

        for (As who : List.of(team.get("P1"), team.get("M1"), team.hr())) {
            WorkDistribution work = who.get(() -> results.work(february, seller));
            assertThat(work.minutes()).isEqualTo(120);
            assertThat(work.shares().getFirst().timeShare()).isEqualByComparingTo("0.75");
        }
        assertThatThrownBy(() -> team.get("P2").run(() -> results.work(february, seller)))
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void leavesTheScoreAsItWas() {
        BusinessKey about = cycle.of(february, "P1");
        var before = cycle.result(about).sheet();

        seenBy(team.get("P1"));

        assertThat(cycle.result(about).sheet()).isEqualTo(before);
    }

    @Test
    void asksTheFactsOnce() {
        StatementCount count = StatementCount.of(() -> seenBy(team.get("P1")));

        assertThat(count.containing("external_fact_source")).hasSize(1);
        assertThat(count.statements()).as(count.toString()).isLessThanOrEqualTo(8);
    }
}
