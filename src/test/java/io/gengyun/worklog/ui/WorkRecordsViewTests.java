package io.gengyun.worklog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.organization.Employees;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.worklog.WorkKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class WorkRecordsViewTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Pages pages;

    @Autowired
    Imports imports;

    @Autowired
    Employees employees;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void aSmallCompany() {
        clock.set(TODAY.atTime(9, 0).atZone(clock.getZone()).toInstant());
        database.execute("truncate organization.employee, customers.customer cascade");
        As.user(Role.HR).logIn();
        file("employees", "number,name,supervisor", "M,马丽,", "A,安娜,M", "B,白波,M", "X,夏雨,");
        file("customers", "number,name,owner", "C1,甲公司,A");
        file(
                "work-records",
                "number,employee,workedOn,kind,minutes,note",
                "1,A,2026-03-02,CAMPAIGN,90,展会",
                "2,B,2026-03-02,OTHER,30,白波的",
                "3,A,2026-02-10,ORDER_HANDLING,60,上个月的",
                "4,X,2026-03-02,OTHER,25,夏雨的");
        file("visits", "number,employee,customer,visitedOn,minutes", "V1,A,C1,2026-03-01,50");
        As.logOut();
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void entersARecordWithAKindAndADuration() {
        pages.open(ann(), "work-records");
        kind().setValue(WorkKind.CUSTOMER_TALK);
        _click(_get(Button.class, spec -> spec.withText("30 分钟")));
        _click(_get(Button.class, spec -> spec.withText("保存记录")));

        assertThat(database.queryForMap("select kind, minutes, worked_on::text as day"
                        + " from worklog.work_record where number like 'W2026%'"))
                .isEqualTo(Map.of("kind", "CUSTOMER_TALK", "minutes", 30, "day", "2026-03-02"));
        assertThat(kind().getValue()).isNull();
        assertThat(pages.text()).contains("2 小时 50 分钟");
    }

    @Test
    void offersTheNewDayInAPageThatStayedOpenOvernight() {
        pages.open(ann(), "work-records");
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("日期"));
        LocalDate yesterday = day.getValue();
        clock.move(Duration.ofDays(1));

        kind().setValue(WorkKind.CUSTOMER_TALK);

        assertThat(day.getValue()).isEqualTo(yesterday.plusDays(1)).isEqualTo(day.getMax());
    }

    @Test
    void keepsADayThatWasChosenOvernight() {
        pages.open(ann(), "work-records");
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("日期"));
        LocalDate chosen = day.getValue().minusDays(3);
        day.setValue(chosen);
        clock.move(Duration.ofDays(1));

        kind().setValue(WorkKind.CUSTOMER_TALK);

        assertThat(day.getValue()).isEqualTo(chosen);
    }

    @Test
    void countsAtTheKindsWhatTheListBelowHolds() {
        As.user(Role.HR)
                .run(() -> file(
                        "work-records",
                        "number,employee,customer,workedOn,kind,minutes",
                        "5,A,C1,2026-03-01,VISIT,40"));
        pages.open(ann(), "work-records");

        assertThat(_find(Button.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .contains("全部3", "客户拜访2", "营销活动1");
        assertThat(pages.text()).contains("另有 1 条与拜访重复，不计入", "与拜访重复，不计入");
    }

    @Test
    void offersTheCustomersThatOneMaySeeAndKeepsTheChosenOne() {
        pages.open(ann(), "work-records");
        ComboBox<?> customer = _get(ComboBox.class, spec -> spec.withLabel("客户"));

        assertThat(customer.getGenericDataView().getItems().map(Object::toString))
                .singleElement()
                .asString()
                .contains("甲公司");
    }

    @Test
    void marksWhatIsMissingAndKeepsWhatWasWritten() {
        pages.open(ann(), "work-records");
        _get(TextField.class, spec -> spec.withLabel("备注")).setValue("报价");
        _click(_get(Button.class, spec -> spec.withText("保存记录")));

        assertThat(kind().isInvalid()).isTrue();
        assertThat(kind().getErrorMessage()).isEqualTo("请选择工作类型。");
        assertThat(minutes().isInvalid()).isTrue();
        assertThat(_get(TextField.class, spec -> spec.withLabel("备注")).getValue())
                .isEqualTo("报价");
        assertThat(database.queryForObject("select count(*) from worklog.work_record", Long.class))
                .isEqualTo(4);
    }

    @Test
    void showsTheMonthsWorkWithVisitsAndWhatMayBeChanged() {
        pages.open(ann(), "work-records");

        assertThat(pages.text()).contains("2 小时 20 分钟", "展会", "来自客户拜访", "甲公司").doesNotContain("上个月的", "白波的");
        assertThat(_find(Button.class, spec -> spec.withAttribute("aria-label", "修改 营销活动 2026-03-02")))
                .hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withAttribute("aria-label", "修改 客户拜访 2026-03-01")))
                .isEmpty();
    }

    @Test
    void amendsInADialog() {
        pages.open(ann(), "work-records");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "修改 营销活动 2026-03-02")));
        Dialog dialog = _get(Dialog.class);
        _get(dialog, FigureField.class).setValue(BigDecimal.valueOf(120));
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(pages.text()).contains("2 小时 50 分钟");
    }

    @Test
    void removesAfterAsking() {
        pages.open(ann(), "work-records");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "删除 营销活动 2026-03-02")));
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));

        assertThat(pages.text()).doesNotContain("展会");
    }

    @Test
    void opensTheRecordsOfAKindAndOfOtherDaysByAddress() {
        pages.open(ann(), "work-records");
        _click(_find(Button.class).stream()
                .filter(button -> button.getElement().getTextRecursively().equals("客户拜访1"))
                .findFirst()
                .orElseThrow());
        assertThat(address()).contains("kind=VISIT");
        assertThat(pages.text()).contains("来自客户拜访").doesNotContain("展会");

        pages.go("work-records?span=LAST_MONTH");
        assertThat(pages.text()).contains("上个月的").doesNotContain("展会");
        pages.go("work-records?from=2026-02-01&to=2026-03-31");
        assertThat(pages.text()).contains("上个月的", "展会");
        pages.go("work-records?from=x&to=y&kind=NONE&span=?&person=1");
        assertThat(pages.text()).contains("展会");
    }

    @Test
    void showsASupervisorHisTeamAndEachOfIt() {
        As mary = As.employee(id("M"), Role.SUPERVISOR);
        pages.open(mary, "work-records");
        assertThat(pages.text()).contains("您还没有工作记录").doesNotContain("展会");

        pages.go("work-records?whose=team");
        assertThat(pages.text())
                .contains("按人查看", "安娜", "白波", "展会", "白波的", "没有记录")
                .doesNotContain("夏雨");
        pages.go("work-records?person=" + id("A"));
        assertThat(pages.text()).contains("展会").doesNotContain("白波的");
    }

    @Test
    void showsNobodyElsesRecordsToAnEmployee() {
        pages.open(ann(), "work-records?whose=team");
        assertThat(pages.text()).contains("展会").doesNotContain("白波的");

        pages.go("work-records?person=" + id("B"));
        assertThat(pages.text()).contains("您无权查看").doesNotContain("白波");
    }

    @Test
    void isClosedToWhoHasNothingToDoWithWork() {
        pages.open(As.user(Role.ADMIN), "");
        pages.go("work-records");

        assertThat(pages.text()).doesNotContain("工作分布");
    }

    @Test
    void offersHrWithoutAnEmployeeNothingToEnter() {
        pages.open(As.user(Role.HR), "work-records");

        assertThat(pages.text()).contains("按人查看", "夏雨").doesNotContain("记一笔\n");
        assertThat(_find(Button.class, spec -> spec.withText("保存记录"))).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        As english = As.user(
                new CurrentUser(new AccountId(Uuids.next()), "ann", id("A"), Set.of(Role.EMPLOYEE), Locale.ENGLISH));
        pages.open(english, "work-records", Locale.ENGLISH);

        assertThat(pages.text()).contains("2 h 20 min", "From a visit", "2 kinds of work");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<WorkKind> kind() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("工作类型"));
    }

    private static FigureField minutes() {
        return _get(FigureField.class, spec -> spec.withLabel("时长（分钟）"));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private As ann() {
        return As.employee(id("A"));
    }

    private EmployeeId id(String number) {
        return employees.withNumber(number).orElseThrow().id();
    }

    private void file(String target, String... lines) {
        assertThat(ImportedFile.of(imports, target, lines).run().rejected()).isZero();
    }
}
