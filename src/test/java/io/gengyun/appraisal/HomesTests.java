package io.gengyun.appraisal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import io.gengyun.workflow.FailedWork;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each role finds on its home, with something there and with nothing. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomesTests {

    private static final String[] OF_OTHERS = {"我的团队", "进行中的绩效周期", "公司绩效", "数据导入", "停住的后台任务", "没有账户的员工"};

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    CycleFigures figures;

    @Autowired
    FailedWork failed;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Pages pages;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    As boss;
    As administrator;
    As consultant;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("F1", 80, 5);
        team.member("F2", 120, 10);
        team.member("N1", 90, 4);
        team.member("S1", "D1", 10, 1);
        boss = accounts.make("boss", null, Role.EXECUTIVE);
        administrator = accounts.make("root", null, Role.ADMIN);
        consultant = accounts.make("adviser", null, Role.CONSULTANT);
        CycleId cycle = running.opened("F1", "F2");
        running.approved("F1", running.of(cycle, "F1"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private String home(As who) {
        pages.open(who, "");
        return pages.text();
    }

    @Test
    void showsAnEmployeeHisScoreAndWhatHeHasToDoAndNobodyElses() {
        assertThat(home(team.get("F1")))
                .contains("待办", "我的最近得分", "68", "二月")
                .doesNotContain(OF_OTHERS)
                .doesNotContain("员工F2", "历期平均分");
    }

    @Test
    void saysToAnEmployeeWithoutAnyResultWhereItWillCome() {
        assertThat(home(team.get("N1")))
                .contains("没有待办事项", "还没有绩效结果", "人力资源开启包含您的绩效周期后")
                .doesNotContain(OF_OTHERS);
    }

    @Test
    void showsASupervisorHisTeamOnly() {
        assertThat(home(team.get("M1")))
                .contains("我的团队", "团队排名", "员工F1")
                .doesNotContain("公司绩效", "数据导入", "停住的后台任务", "还没有绩效结果");
    }

    @Test
    void saysToASupervisorWhoseTeamIsInNoCycleWhatIsMissing() {
        team.employee("N2", "新主管", null);
        As nobodys = accounts.make("lonely", "N2", Role.EMPLOYEE, Role.SUPERVISOR);

        assertThat(home(nobodys)).contains("团队还没有绩效周期").doesNotContain("员工F1");
    }

    @Test
    void showsHrTheRunningCyclesWithWhoBlocks() {
        assertThat(home(team.hr()))
                .contains("进行中的绩效周期", "员工F2", "数据导入")
                .doesNotContain("我的团队", "公司绩效", "停住的后台任务", "没有账户的员工");
    }

    @Test
    void leadsHrFromWhoBlocksIntoTheCycleThatHeBlocks() {
        team.member("T1", "D1", 10, 1);
        CycleId second = running.opened("T1");
        assertThat(home(team.hr())).contains("二月：员工T1（1 项）");

        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .anyMatch(href -> href.contains(second + "?holder="));
    }

    @Test
    void showsAnExecutiveTheScoresOfTheCompany() {
        assertThat(home(boss))
                .contains("公司绩效", "各单位等级分布", "68", "二月（进行中，1/2 人）")
                .doesNotContain("我的团队", "数据导入", "停住的后台任务", "没有账户的员工");
    }

    @Test
    void showsAnAdministratorWhatNeedsCareAndNobodysScores() {
        assertThat(home(administrator)).contains("停住的后台任务", "数据导入", "没有账户的员工").doesNotContain("公司绩效", "我的团队", "员工F1");
    }

    @Test
    void showsAConsultantWhatNeedsCareAndNobodysScores() {
        assertThat(home(consultant)).contains("没有停住的后台任务", "数据导入").doesNotContain("公司绩效", "我的团队", "员工F1", "没有账户的员工");
    }

    @Test
    void leadsAnAdministratorToThoseWhoHaveNoAccount() {
        team.memberWithoutAccount("W1", "M1", 1, 1);
        assertThat(home(administrator)).contains("1 名在职员工没有账户");

        _get(RouterLink.class, spec -> spec.withPredicate(link -> link.getHref().equals("employees?account=none")));
    }

    @Test
    void triesStoppedWorkAgainFromTheHomeOfWhoeverCaresForIt() {
        CycleId cycle = stuckInClosing();
        assertThat(home(team.hr())).contains("员工F2");
        assertThat(team.hr().get(figures::cycles))
                .anyMatch(one -> one.cycle().id().equals(cycle));

        assertThat(home(administrator)).contains("appraisal-cycle");
        _click(_find(Button.class, spec -> spec.withText("再试一次")).stream()
                .findFirst()
                .orElseThrow());
        assertThat(pages.text()).contains("没有停住的后台任务。");
        engine.runDueJobs(cycle.businessKey());
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void listsStoppedWorkWithItsStepAndReason() {
        CycleId cycle = stuckInClosing();

        assertThat(consultant.get(() -> failed.list(10))).singleElement().satisfies(one -> {
            assertThat(one.about()).isEqualTo(cycle.businessKey());
            assertThat(one.process().value()).isEqualTo("appraisal-cycle");
            assertThat(one.step()).isNotBlank();
            assertThat(one.reason()).isNotBlank();
        });
        assertThat(consultant.get(() -> failed.retry(cycle.businessKey()))).isEqualTo(1);
        assertThat(consultant.get(() -> failed.list(10))).isEmpty();
        engine.runDueJobs(cycle.businessKey());
        assertThat(consultant.get(() -> failed.retry(cycle.businessKey()))).isZero();
    }

    @Test
    void keepsStoppedWorkFromWhoeverDoesNotCareForIt() {
        assertRefused(() -> failed.list(10));
        assertRefused(() -> failed.retry(new CycleId(java.util.UUID.randomUUID()).businessKey()));
    }

    private void assertRefused(Supplier<?> asked) {
        for (As who : new As[] {team.get("F1"), team.get("M1"), boss}) {
            assertThatThrownBy(() -> who.get(asked))
                    .isInstanceOfSatisfying(
                            BusinessRefusal.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.FORBIDDEN));
        }
    }

    /** A cycle whose closing has failed for good; by now the cause is mended. */
    private CycleId stuckInClosing() {
        CycleId cycle = running.opened("S1");
        database.sql("""
                        alter table appraisal.declaration add constraint broken
                        check (stage <> 'DONE' or number <> 'S1') not valid""").update();
        team.hr().run(() -> cycles.close(cycle, true));
        for (int tries = 0; tries < 8; tries++) {
            try {
                engine.runDueJobs(cycle.businessKey());
            } catch (RuntimeException broken) {
                clock.move(Duration.ofMinutes(2));
            }
        }
        database.sql("alter table appraisal.declaration drop constraint broken").update();
        return cycle;
    }
}
