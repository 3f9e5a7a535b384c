package io.gengyun.appraisal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.form.FigureField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class CyclePlanPageTests {

    @Autowired
    Pages pages;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void namesTheCycleByItsPeriod() {
        pages.open(As.user(Role.HR), "cycles/new");
        period("2026-10-01", "2026-12-31");
        assertThat(name().getValue()).isEqualTo("2026年第四季度绩效考核");

        period("2026-01-01", "2026-12-31");
        assertThat(name().getValue()).isEqualTo("2026年绩效考核");
    }

    @Test
    void keepsANameThatSomebodyHasWritten() {
        pages.open(As.user(Role.HR), "cycles/new");
        name().setValue("年终考核");

        period("2026-10-01", "2026-12-31");
        assertThat(name().getValue()).isEqualTo("年终考核");
    }

    @Test
    void asksBeforeItIsLeftWhenAnyFieldWasChangedByHand() {
        pages.open(As.user(Role.HR), "cycles/new");
        FigureField days = _get(FigureField.class, spec -> spec.withLabel("申报"));
        days.setValue(BigDecimal.valueOf(9));

        pages.go("cycles");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void isLeftWithoutAQuestionWhenNobodyChangedAnything() {
        pages.open(As.user(Role.HR), "cycles/new");

        pages.go("cycles");

        assertThat(_find(ConfirmDialog.class)).isEmpty();
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("名称"));
    }

    private static void period(String from, String to) {
        set("开始日期", from);
        set("结束日期", to);
    }

    private static void set(String label, String day) {
        _get(DatePicker.class, spec -> spec.withLabel(label)).setValue(LocalDate.parse(day));
    }
}
