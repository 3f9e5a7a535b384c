package io.gengyun.appraisal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CyclePlans.Planned;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.form.FigureField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans between being kept and being opened. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CyclePlansTests {

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    CyclePlans plans;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    MovableClock clock;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("P1", 80, 5);
        team.member("P2", 100, 10);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private static Plan longer(String name, String... numbers) {
        return new Plan(
                name, SalesTeam.FEBRUARY, SalesTeam.SCORECARD, List.of(numbers), List.of(), new Deadlines(5, 6, 7, 8));
    }

    private Planned plan(CycleId cycle) {
        return team.hr().get(() -> plans.get(cycle));
    }

    @Test
    void changesAPlanWithItsPeopleAndDeadlines() {
        CycleId cycle = running.planned("P1");
        Planned before = plan(cycle);

        team.hr().run(() -> plans.change(cycle, before.version(), longer("改过的周期", "P1", "P2")));

        assertThat(plan(cycle).plan()).isEqualTo(longer("改过的周期", "P1", "P2"));
        CycleRecord changed = team.hr().get(() -> cycles.get(cycle));
        assertThat(changed.participants()).isEqualTo(2);
        assertThat(changed.deadlines()).isEqualTo(new Deadlines(5, 6, 7, 8));
        assertThat(told("CyclePlanChanged", cycle)).isEqualTo(1);
    }

    @Test
    void refusesAChangedPlanThatCouldNotBePlanned() {
        CycleId cycle = running.planned("P1");
        long version = plan(cycle).version();
        assertRefused(Kind.REFUSED, () -> plans.change(cycle, version, longer(" ", "nobody")));
        assertThat(plan(cycle).plan().name()).isEqualTo("二月");
    }

    @Test
    void forgetsAPlanThatIsWithdrawn() {
        CycleId cycle = running.planned("P1");
        team.hr().run(() -> plans.withdraw(cycle, plan(cycle).version()));
        assertRefused(Kind.NOT_FOUND, () -> cycles.get(cycle));
        assertThat(told("CyclePlanWithdrawn", cycle)).isEqualTo(1);
    }

    @Test
    void neitherChangesNorWithdrawsNorOpensWhatSomebodyElseHasChanged() {
        CycleId cycle = running.planned("P1");
        long seen = plan(cycle).version();
        team.hr().run(() -> plans.change(cycle, seen, longer("别人改的", "P2")));

        assertRefused(Kind.CONFLICT, () -> plans.change(cycle, seen, longer("我改的", "P1")));
        assertRefused(Kind.CONFLICT, () -> plans.withdraw(cycle, seen));
        assertRefused(Kind.CONFLICT, () -> cycles.open(cycle, seen));
        assertThat(plan(cycle).plan().name()).isEqualTo("别人改的");
    }

    @Test
    void keepsACycleThatWasOpenedMeanwhile() {
        CycleId cycle = running.planned("P1");
        long seen = plan(cycle).version();
        team.hr().run(() -> cycles.open(cycle));

        assertRefused(Kind.CONFLICT, () -> plans.withdraw(cycle, seen));
        assertRefused(Kind.CONFLICT, () -> plans.change(cycle, seen, longer("迟了", "P1")));
        assertRefused(Kind.CONFLICT, () -> plans.get(cycle));
        assertThat(team.hr().get(() -> cycles.get(cycle)).state()).isEqualTo(State.OPENING);
    }

    @Test
    void areForHrAlone() {
        CycleId cycle = running.planned("P1");
        long version = plan(cycle).version();
        for (As who : List.of(team.get("M1"), As.user(Role.EXECUTIVE, Role.ADMIN))) {
            for (Runnable asked : List.<Runnable>of(
                    () -> plans.get(cycle),
                    () -> plans.preview(longer("二月", "P1"), null),
                    () -> plans.change(cycle, version, longer("二月", "P1")),
                    () -> plans.withdraw(cycle, version),
                    () -> cycles.open(cycle, version))) {
                assertRefused(Kind.FORBIDDEN, who, asked);
            }
        }
    }

    @Test
    void showsAPlanWithItsDeadlinesAndWhoTakesPart() {
        CycleId cycle = team.hr().get(() -> cycles.plan(longer("看得见的计划", "P1", "P2")));
        pages.open(team.hr(), "cycles/" + cycle);
        assertThat(pages.text())
                .contains("2026-02-01", "销售团队", "申报 5 · 审核 6 · 回应 7 · 申诉处理 8")
                .contains("员工P1", "员工P2");
    }

    @Test
    void showsAnExecutiveThePlanWithoutItsCommands() {
        CycleId cycle = running.planned("P1");
        pages.open(As.user(Role.EXECUTIVE), "cycles/" + cycle);
        assertThat(pages.text()).contains("周期已计划", "申报 3 · 审核 3 · 回应 3 · 申诉处理 5");
        assertThat(_find(Button.class, spec -> spec.withText("删除计划"))).isEmpty();
    }

    @Test
    void changesAPlanOnItsPage() {
        CycleId cycle = team.hr().get(() -> cycles.plan(longer("原名", "P1")));
        pages.open(team.hr(), "cycles/" + cycle);
        _click(_get(Button.class, spec -> spec.withText("修改计划")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("名称")).getValue())
                .isEqualTo("原名");
        _get(FigureField.class, spec -> spec.withLabel("审核")).setValue(BigDecimal.valueOf(2));
        _click(_get(Button.class, spec -> spec.withText("保存计划")));

        assertThat(plan(cycle).plan().deadlines()).isEqualTo(new Deadlines(5, 2, 7, 8));
        assertThat(plan(cycle).plan().employees()).containsExactly("P1");
    }

    @Test
    void withdrawsAPlanOnItsPageAfterAsking() {
        CycleId cycle = running.planned("P1");
        pages.open(team.hr(), "cycles/" + cycle);
        _click(_get(Button.class, spec -> spec.withText("删除计划")));
        ConfirmDialog asked = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));
        assertRefused(Kind.NOT_FOUND, () -> cycles.get(cycle));
    }

    private long told(String type, CycleId cycle) {
        return database.sql("select count(*) from audit.entry where type = ? and subject = ?")
                .params(type, cycle.businessKey().toString())
                .query(Long.class)
                .single();
    }

    private void assertRefused(Kind kind, Runnable command) {
        assertRefused(kind, team.hr(), command);
    }

    private static void assertRefused(Kind kind, As who, Runnable command) {
        assertThatThrownBy(() -> who.run(command))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
