package io.gengyun.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class EmployeesViewTests {

    @Autowired
    Pages pages;

    @Autowired
    Employees employees;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestAccounts accounts;

    EmployeeId wang;

    @BeforeEach
    void twoPeople() {
        database.execute("truncate organization.employee, security.account cascade");
        As.user(Role.HR).run(() -> {
            wang = employees.put(draft("E1", "王芳"));
            employees.put(draft("E2", "李雷"));
        });
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void showsEverybodyToHr() {
        pages.open(As.user(Role.HR), "employees");

        assertThat(pages.text()).contains("王芳", "李雷", "新增员工");
    }

    @Test
    void showsOnlyWhomASupervisorLeadsAndNothingToChange() {
        pages.open(As.employee(wang, Role.SUPERVISOR), "employees");

        assertThat(pages.text()).contains("王芳").doesNotContain("李雷", "新增员工");
    }

    @Test
    void takesTheSearchFromTheAddress() {
        pages.open(As.user(Role.HR), "employees?q=李");

        assertThat(pages.text()).contains("李雷").doesNotContain("王芳");
    }

    @Test
    void savesWhatWasChangedInTheDialog() {
        pages.open(As.user(Role.HR), "employees");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "编辑 王芳")));
        _get(TextField.class, spec -> spec.withLabel("姓名")).setValue("王芳芳");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(employees.withNumber("E1").orElseThrow().name()).isEqualTo("王芳芳");
    }

    @Test
    void keepsTheDialogOpenAndSaysSoWhenSomebodyElseWasFaster() {
        pages.open(As.user(Role.HR), "employees");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "编辑 王芳")));
        employees.put(draft("E1", "别人改的"));
        _get(TextField.class, spec -> spec.withLabel("姓名")).setValue("我改的");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(employees.withNumber("E1").orElseThrow().name()).isEqualTo("别人改的");
    }

    @Test
    void marksTheFieldOfATakenNumber() {
        pages.open(As.user(Role.HR), "employees");
        _click(_get(Button.class, spec -> spec.withText("新增员工")));
        _get(TextField.class, spec -> spec.withLabel("工号")).setValue("E2");
        _get(TextField.class, spec -> spec.withLabel("姓名")).setValue("新人");
        _click(_get(Button.class, spec -> spec.withText("保存")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("工号")).isInvalid())
                .isTrue();
    }

    @Test
    void isClosedToEmployees() {
        pages.open(As.employee(wang), "");
        pages.go("employees");

        assertThat(pages.text()).doesNotContain("李雷");
    }

    @Test
    void showsOnlyThoseWithoutAnAccountWhenTheAddressSaysSo() {
        accounts.make("wang", "E1", Role.EMPLOYEE);

        pages.open(As.user(Role.ADMIN), "employees?account=none");
        assertThat(pages.text()).contains("李雷").doesNotContain("王芳");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("仅看没有账户的")).getValue())
                .isTrue();
        pages.open(As.user(Role.HR), "employees?account=none&q=王");
        assertThat(pages.text()).contains("没有找到“王”");
    }

    @Test
    void keepsTheListWithoutAccountFromSupervisors() {
        pages.open(As.employee(wang, Role.SUPERVISOR), "employees?account=none");

        assertThat(pages.text()).contains("王芳").doesNotContain("李雷", "仅看没有账户的", "批量开通账户");
    }

    @Test
    void saysThatEverybodyHasAnAccount() {
        accounts.make("wang", "E1", Role.EMPLOYEE);
        accounts.make("li", "E2", Role.EMPLOYEE);
        pages.open(As.user(Role.ADMIN), "employees?account=none");

        assertThat(pages.text()).contains("在职员工都已有账户。").doesNotContain("批量开通账户");
    }

    private static EmployeeDraft draft(String number, String name) {
        return new EmployeeDraft(number, name, null, null, null, null, null, null, null, null);
    }
}
