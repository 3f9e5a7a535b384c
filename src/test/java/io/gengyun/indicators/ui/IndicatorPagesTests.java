package io.gengyun.indicators.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.Scorecards;
import io.gengyun.security.Role;
import io.gengyun.shared.LocalizedText;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.form.FigureField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class IndicatorPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    Indicators indicators;

    @Autowired
    Scorecards scorecards;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void opensAnIndicatorThatIsRightWithoutAComplaint() {
        pages.open(As.user(Role.HR), "indicators/mean-days-to-close/edit");

        TextField formula = _get(TextField.class, field -> field.withLabel("公式"));
        assertThat(formula.getValue()).isEqualTo("days");
        assertThat(formula.isInvalid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "indicators/mean-days-to-close/edit, indicators/new, ''",
                "indicators/mean-days-to-close/edit, indicators/win-rate/edit, win-rate",
                "scorecards/new, scorecards/new?template=field-sales, field-sales"
            })
    void beginsAnewAtTheNextAddress(String first, String next, String key) {
        pages.open(As.user(Role.HR), first);
        pages.go(next);
        MockVaadin.clientRoundtrip(true);

        assertThat(_get(TextField.class, field -> field.withLabel("编码")).getValue())
                .isEqualTo(key);
    }

    @Test
    void saysWhatAFilterCountsInWords() {
        pages.open(As.user(Role.HR), "indicators/mean-days-to-close");

        assertThat(pages.text()).contains("阶段 = 赢单");
    }

    @Test
    void tellsWhatAnIndicatorIsWithItsTypicalTarget() {
        pages.open(As.user(Role.EMPLOYEE), "indicators/complaint-rate");

        assertThat(pages.text()).contains("有订单而没有投诉是 0", "≤ 2 次/百单", "10 次/百单 起分", "客户成功", "按 0 计");
    }

    @Test
    void groupsTheLibraryAndFindsByDefinition() {
        pages.open(As.user(Role.EMPLOYEE), "indicators");
        assertThat(pages.text()).contains("销售（", "市场（", "客户成功（");

        pages.open(As.user(Role.EMPLOYEE), "indicators?q=180 天");
        assertThat(pages.text()).contains("客户留存率").doesNotContain("赢单率");

        pages.open(As.user(Role.EMPLOYEE), "indicators?group=marketing");
        assertThat(pages.text()).contains("线索转化率").doesNotContain("客户留存率");
    }

    @Test
    void keepsRangesAndZeroWhenAnIndicatorIsSavedUnchanged() {
        IndicatorDefinition before = indicators.find("big-deals").orElseThrow();
        pages.open(As.user(Role.HR), "indicators/big-deals/edit");
        _get(Button.class, button -> button.withText("保存")).click();

        assertThat(indicators.find("big-deals")).contains(before);
        assertThat(indicators.versions("big-deals")).hasSize(1);
    }

    @Test
    void startsALineWithTheTypicalFiguresAndWarnsOfZeroWhereLessIsBetter() {
        pages.open(As.user(Role.HR), "scorecards/new");
        ComboBox<IndicatorDefinition> indicator = _get(ComboBox.class, box -> box.withLabel("指标"));

        _fireValueChange(indicator, indicators.find("complaints").orElseThrow());

        assertThat(_get(FigureField.class, field -> field.withLabel("目标值")).getValue())
                .isEqualByComparingTo("2");
        assertThat(_get(FigureField.class, field -> field.withLabel("起分线")).getValue())
                .isEqualByComparingTo("5");
        assertThat(_get(Select.class, select -> select.withLabel("无数据时")).getHelperText())
                .contains("将得满分");
    }

    /** As the browser sends it: a choice of the user, not of the page. */
    private static <T> void _fireValueChange(ComboBox<T> field, T value) {
        field.setValue(value);
        ComponentUtil.fireEvent(field, new AbstractField.ComponentValueChangeEvent<>(field, field, null, true));
    }

    @Test
    void leavesAnIndicatorThatNobodyChangedWithoutAQuestion() {
        pages.open(As.user(Role.HR), "indicators/mean-days-to-close/edit");

        pages.go("scorecards");

        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("计分卡");
    }

    @Test
    void saysAtOnceThatAChangedFormulaIsNotUnderstood() {
        pages.open(As.user(Role.HR), "indicators/mean-days-to-close/edit");
        TextField formula = _get(TextField.class, field -> field.withLabel("公式"));

        formula.setValue("weeks");

        assertThat(formula.isInvalid()).isTrue();
        assertThat(formula.getErrorMessage()).contains("weeks", "days");
    }

    @Test
    void writesTheDateOfAScorecardLikeAllDates() {
        pages.open(As.user(Role.HR), "scorecards/new");

        assertThat(_get(DatePicker.class).getI18n().getDateFormats()).startsWith("yyyy-MM-dd");
    }

    @Test
    void keepsWhatSomebodyElseHasSavedMeanwhile() {
        IndicatorDefinition before = indicators.find("big-customer-signings").orElseThrow();
        pages.open(As.user(Role.HR), "indicators/big-customer-signings/edit");
        IndicatorDefinition theirs = named(before, "他人刚改的名称");
        As.user(Role.CONSULTANT).run(() -> indicators.put(theirs));

        _get(TextField.class, field -> field.withLabel("中文名称")).setValue("我的名称");
        _get(Button.class, button -> button.withText("保存")).click();

        assertThat(indicators.find("big-customer-signings")).contains(theirs);
    }

    @Test
    void saysAtTheKeyOfANewIndicatorThatItIsTaken() {
        List<Indicators.Version> before = indicators.versions("win-rate");
        pages.open(As.user(Role.HR), "indicators/new");
        TextField key = _get(TextField.class, field -> field.withLabel("编码"));
        key.setValue("win-rate");
        _get(TextField.class, field -> field.withLabel("中文名称")).setValue("我的赢单率");
        _get(Button.class, button -> button.withText("保存")).click();

        assertThat(key.getErrorMessage()).contains("win-rate", "已被使用");
        assertThat(indicators.versions("win-rate")).isEqualTo(before);
    }

    @Test
    void saysAtTargetsThatTheyAreForTheWholePeriodAndTypicalOnesForAMonth() {
        pages.open(As.user(Role.HR), "scorecards/new?template=industrial-seller");
        assertThat(pages.text()).contains("按一个月填好的", "季度为三倍");
        assertThat(_find(FigureField.class))
                .extracting(field -> String.valueOf(field.getHelperText()))
                .anyMatch(words -> words.matches("按整个考核周期填写；典型目标为每月 ≥ .+。"));
    }

    @Test
    void beginsASecondScorecardFromATemplateUnderAFreeKey() {
        for (int time = 1; time <= 2; time++) {
            pages.open(As.user(Role.HR), "scorecards/new?template=light");
            _get(Button.class, button -> button.withText("保存")).click();
        }

        assertThat(scorecards.versions("light")).hasSize(1);
        assertThat(scorecards.versions("light-2")).hasSize(1);
    }

    private static IndicatorDefinition named(IndicatorDefinition before, String name) {
        return new IndicatorDefinition(
                before.key(),
                new LocalizedText(name, before.name().en()),
                before.unit(),
                before.direction(),
                before.additive(),
                before.missing(),
                before.measures(),
                before.formula(),
                before.description(),
                before.group(),
                before.typicalTarget(),
                before.typicalBaseline());
    }
}
