package io.gengyun.guide.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import io.gengyun.guide.FirstRun;
import io.gengyun.organization.Company;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class FirstRunTests {

    private static final As FOUNDER = As.user("admin", null, Role.ADMIN, Role.HR, Role.CONSULTANT);

    @Autowired
    Pages pages;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Employees employees;

    @Autowired
    Company company;

    @Autowired
    FirstRun run;

    @BeforeEach
    void nothingIsThere() {
        database.execute("truncate organization.employee, organization.company cascade");
        database.execute("truncate guide.first_run, guide.skipped_step");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void whoeverSetsTheCompanyUpLandsThereAfterTheLoginAndOnlyOnce() {
        pages.open(FOUNDER, "");
        // opening the mocked browser has visited the home page already
        VaadinSession.getCurrent().setAttribute(FirstRunNavigation.LANDED, null);
        pages.go("");
        assertThat(heading()).isEqualTo("首次设置");
        assertThat(pages.text()).contains("已完成 0 / 5 步", "公司名称");

        pages.go("");
        assertThat(heading()).startsWith("您好");
        assertThat(pages.text()).contains("下一步：公司");
    }

    @Test
    void employeesNeverLandThere() {
        pages.open(As.user("wang", null, Role.EMPLOYEE), "");

        assertThat(heading()).startsWith("您好");
        assertThat(pages.text()).doesNotContain("首次设置");
    }

    @Test
    void showsToAnAdministratorOnlyWhatHeMayDo() {
        pages.open(As.user("keeper", null, Role.ADMIN), "first-run");

        assertThat(pages.text()).contains("已完成 0 / 3 步").doesNotContain("首个考核周期");
    }

    @Test
    void goesOnToTheNextStepOnceTheCompanyHasItsName() {
        pages.open(FOUNDER, "first-run");
        _get(TextField.class, spec -> spec.withLabel("公司名称")).setValue("  江河阀门有限公司 ");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(pages.text()).contains("已完成 1 / 5 步", "江河阀门有限公司", "上传员工名册");
    }

    @Test
    void refusesACompanyWithoutAName() {
        pages.open(FOUNDER, "first-run");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("公司名称")).isInvalid())
                .isTrue();
        assertThat(company.profile().name()).isNull();
    }

    @Test
    void aStepThatIsPutOffIsTakenUpAgain() {
        pages.open(FOUNDER, "first-run");
        _click(_get(Button.class, spec -> spec.withText("这一步稍后再做")));
        assertThat(FOUNDER.get(run::skipped)).containsExactly("company");
        assertThat(pages.text()).contains("稍后再做", "上传员工名册");

        pages.go("first-run?step=company");
        _click(_get(Button.class, spec -> spec.withText("取消“稍后再做”")));
        assertThat(FOUNDER.get(run::skipped)).isEmpty();
    }

    @Test
    void tellsWhatIsThereWhereverItWasDone() {
        FOUNDER.run(() -> {
            company.put("江河阀门", Locale.CHINESE);
            employees.put(new EmployeeDraft("E1", "王芳", null, null, null, null, null, null, null, null));
        });
        pages.open(FOUNDER, "first-run");

        assertThat(pages.text()).contains("已完成 1 / 5 步", "1 名员工", "0 人有账户", "批量开通账户");
    }

    @Test
    void aBarLeadsBackFromThePagesOfAStep() {
        pages.open(FOUNDER, "first-run?step=people");
        pages.go("employees");
        assertThat(pages.text()).contains("返回首次设置");

        pages.go("");
        assertThat(pages.text()).doesNotContain("返回首次设置");
    }

    @Test
    void nobodyIsLedThereOnceItIsPutAway() {
        FOUNDER.run(run::end);
        pages.open(FOUNDER, "");

        assertThat(heading()).startsWith("您好");
        assertThat(_find(Button.class, spec -> spec.withText("继续设置"))).isEmpty();
    }

    @Test
    void theNameStandsInTheFrame() {
        FOUNDER.run(() -> company.put("江河阀门", Locale.CHINESE));
        pages.open(As.user("wang", null, Role.EMPLOYEE), "");

        assertThat(pages.text()).contains("江河阀门");
    }

    private static String heading() {
        assertThat(UI.getCurrent()).isNotNull();
        return _get(H1.class).getText();
    }
}
