package io.gengyun.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.CycleFigures.OddCase;
import io.gengyun.appraisal.CycleFigures.Oddity;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import io.gengyun.workflow.BusinessKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseRemarksTests {

    @Autowired
    CaseRemarks remarks;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    MovableClock clock;

    @Autowired
    Pages pages;

    private BusinessKey usual;
    private BusinessKey odd;

    @BeforeAll
    void twoDeclarationsBeforeTheirSupervisor() {
        clock.set(MovableClock.START);
        team.settle();
        team.member("F1", 80, 5);
        team.member("N1", 90, 0);
        CycleId cycle = running.opened("F1", "N1");
        usual = running.of(cycle, "F1");
        odd = running.of(cycle, "N1");
        running.submit(team.get("F1"), usual);
        running.submit(team.get("N1"), odd);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void tellScoreAndOdditiesOfManyInAsFewStatementsAsOfOne() {
        team.get("M1").run(this::all);
        StatementCount many = team.get("M1").get(() -> StatementCount.of(this::all));
        StatementCount one = team.get("M1").get(() -> StatementCount.of(() -> remarks.of(List.of(usual))));
        assertThat(many.statements()).isEqualTo(one.statements()).isLessThanOrEqualTo(3);

        Map<BusinessKey, OddCase> told = team.get("M1").get(this::all);
        assertThat(told.get(usual).score()).isNotNull();
        assertThat(told.get(usual).why()).doesNotContain(Oddity.NO_DATA);
        assertThat(told.get(odd).why()).contains(Oddity.NO_DATA);
    }

    @Test
    void tellNothingOfTheCasesOfOthersAndOfOtherKinds() {
        assertThat(team.get("F1").get(this::all)).containsOnlyKeys(usual);
        assertThat(team.hr().get(() -> remarks.of(List.of(new BusinessKey("appeal", UUID.randomUUID())))))
                .isEmpty();
    }

    @Test
    void standOnTheRowsOfTheInboxBelowThePerson() {
        pages.open(team.get("M1"), "inbox");

        assertThat(pages.text()).contains("员工N1").contains("无数据");
    }

    private Map<BusinessKey, OddCase> all() {
        return remarks.of(List.of(usual, odd));
    }
}
