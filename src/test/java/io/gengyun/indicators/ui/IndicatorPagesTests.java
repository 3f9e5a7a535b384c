package io.gengyun.indicators.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class IndicatorPagesTests {

    @Autowired Pages pages;

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

    @Test
    void saysWhatAFilterCountsInWords() {
        pages.open(As.user(Role.HR), "indicators/mean-days-to-close");

        assertThat(pages.text()).contains("阶段 = 赢单");
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
}
