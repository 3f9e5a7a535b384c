package io.gengyun.appraisal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.CyclePlans.Doubt;
import io.gengyun.appraisal.CyclePlans.Preview;
import io.gengyun.appraisal.CyclePlans.Remark;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Period;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said about a plan before anybody relies on it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanRemarksTests {

    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

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

    @BeforeAll
    void settle() {
        clock.set(MovableClock.START);
        team.settle();
        team.member("Q1", 80, 5);
        team.member("Q2", 100, 0);
        team.member("Q3", 90, 4);
        team.member("Q4", 90, 4);
        team.memberWithoutAccount("W1", "M1", 10, 1);
        for (int i = 10; i < 20; i++) {
            team.member("Q" + i, 10, 1);
        }
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private static Plan plan(String name, Period period, String... numbers) {
        return new Plan(name, period, SalesTeam.SCORECARD, List.of(numbers), List.of(), Deadlines.USUAL);
    }

    private Preview look(Plan plan, @Nullable CycleId own) {
        return team.hr().get(() -> plans.preview(plan, own));
    }

    private List<Remark> remarks(Doubt doubt, Plan plan) {
        return look(plan, null).remarks().stream()
                .filter(remark -> remark.doubt() == doubt)
                .toList();
    }

    @Test
    void namesAnotherCycleWithTheSamePeopleAndDays() {
        Plan first = plan("第一次", SalesTeam.FEBRUARY, "Q3");
        CycleId cycle = team.hr().get(() -> cycles.plan(first));
        List<Object> facts = List.of("第一次", SalesTeam.FEBRUARY, 1L);
        Plan again = plan("第二次", SalesTeam.FEBRUARY, "Q3", "Q4");
        assertThat(remarks(Doubt.OVERLAPS, again)).extracting(Remark::facts).containsExactly(facts);

        team.hr().run(() -> cycles.open(cycle));
        assertThat(remarks(Doubt.OVERLAPS, again)).extracting(Remark::facts).containsExactly(facts);
        assertThat(remarks(Doubt.OVERLAPS, plan("二", SalesTeam.FEBRUARY, "Q4"))).isEmpty();
        assertThat(remarks(Doubt.OVERLAPS, plan("一月", JANUARY, "Q3"))).isEmpty();
    }

    @Test
    void saysNothingAboutAPlanAndItself() {
        Plan plan = plan("独一份", JANUARY, "Q1");
        CycleId cycle = team.hr().get(() -> cycles.plan(plan));
        assertThat(look(plan, cycle).remarks())
                .extracting(Remark::doubt)
                .doesNotContain(Doubt.NAME_TAKEN, Doubt.OVERLAPS);
        assertThat(look(plan, null).remarks()).extracting(Remark::doubt).contains(Doubt.NAME_TAKEN, Doubt.OVERLAPS);
    }

    @Test
    void doubtsAPeriodThatHasNotEndedOrIsLongerThanAYear() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        Plan year = plan("今年", new Period(first, LocalDate.of(2026, 12, 31)), "Q1");
        assertThat(remarks(Doubt.NOT_ENDED, year)).hasSize(1);
        assertThat(remarks(Doubt.LONG, year)).isEmpty();
        Plan longer = plan("更长", new Period(first, LocalDate.of(2027, 1, 1)), "Q1");
        assertThat(remarks(Doubt.LONG, longer)).hasSize(1);
        assertThat(remarks(Doubt.NOT_ENDED, plan("一月", JANUARY, "Q1"))).isEmpty();
    }

    @Test
    void refusesAPeriodOfMoreThanThreeYears() {
        Plan decade = plan("十年", new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 12, 31)), "Q1");
        assertThat(look(decade, null).errors())
                .extracting(FieldError::field, FieldError::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("to", "appraisal.plan.tooLong"));
        assertThatThrownBy(() -> team.hr().run(() -> cycles.plan(decade))).isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void countsWhoHasNoAccountAndWhoHasNoSupervisor() {
        Plan plan = plan("开不动的", SalesTeam.FEBRUARY, "D1", "M1", "Q1", "W1");
        assertThat(remarks(Doubt.NO_ACCOUNT, plan)).extracting(Remark::facts).containsExactly(List.of(1, "员工W1"));
        assertThat(remarks(Doubt.NO_SUPERVISOR, plan)).extracting(Remark::facts).containsExactly(List.of(1, "王总监"));
    }

    @Test
    void countsForWhomAnIndicatorHasNoData() {
        assertThat(remarks(Doubt.NO_DATA, plan("二月的", SalesTeam.FEBRUARY, "M1", "Q1", "Q2")))
                .extracting(Remark::facts)
                .containsExactly(
                        List.of(new LocalizedText("销售额", "Sales"), 1L, 3L),
                        List.of(new LocalizedText("拜访", "Visits"), 2L, 3L));
    }

    @Test
    void asksNoMoreForManyThanForFew() {
        Plan few = plan("少", SalesTeam.FEBRUARY, "Q10");
        Plan many = plan("多", SalesTeam.FEBRUARY, "Q10", "Q11", "Q12", "Q13", "Q14", "Q15", "Q16", "Q17", "Q18", "Q19");
        StatementCount one = StatementCount.of(() -> look(few, null));
        StatementCount ten = StatementCount.of(() -> look(many, null));
        assertThat(ten.statements()).as(ten.toString()).isEqualTo(one.statements());
    }

    @Test
    void asksForAnotherNameWhenACycleHasItAlready() {
        Plan plan = plan("重名", JANUARY, "Q1");
        team.hr().run(() -> cycles.plan(plan));
        pages.open(team.hr(), "cycles/new");
        TextField name = _get(TextField.class, spec -> spec.withLabel("名称"));
        name.setValue("重名");
        _get(DatePicker.class, spec -> spec.withLabel("开始日期")).setValue(LocalDate.of(2026, 1, 1));
        _get(DatePicker.class, spec -> spec.withLabel("结束日期")).setValue(LocalDate.of(2026, 1, 31));
        long before = cyclesInAll();
        _click(_get(Button.class, spec -> spec.withText("保存计划")));

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("2026");
        assertThat(cyclesInAll()).isEqualTo(before);
    }

    private long cyclesInAll() {
        return As.user(Role.HR).get(cycles::list).size();
    }

    @Test
    void saysWhatToLookAtBeforeACycleIsOpened() {
        CycleId cycle = team.hr().get(() -> cycles.plan(plan("要核对的", SalesTeam.FEBRUARY, "W1", "Q2")));
        pages.open(team.hr(), "cycles/" + cycle);
        assertThat(pages.text()).contains("1 人没有账户（员工W1）", "“拜访”：2 人中有 1 人没有数据。");

        _click(_get(Button.class, spec -> spec.withText("开启")));
        assertThat(_get(ConfirmDialog.class).getElement().getTextRecursively())
                .contains("为 2 人各发起一条申报流程", "1 人没有账户（员工W1）");
    }
}
