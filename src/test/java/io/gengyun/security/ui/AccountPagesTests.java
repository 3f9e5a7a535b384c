package io.gengyun.security.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class AccountPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    TestAccounts people;

    @Autowired
    Accounts accounts;

    @Autowired
    Employees employees;

    @Autowired
    JdbcTemplate database;

    private As root;

    @BeforeEach
    void begin() {
        database.update("delete from security.account");
        root = people.make("root", null, Role.ADMIN);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void makesAnAccount() {
        pages.open(root, "accounts");
        _click(_get(Button.class, search -> search.withText("新建账户")));
        Dialog dialog = _get(Dialog.class);
        _get(dialog, TextField.class, search -> search.withLabel("用户名")).setValue("li.na");
        PasswordField password = _get(dialog, PasswordField.class);
        password.setValue("short");
        _click(_get(dialog, Button.class, search -> search.withText("新建账户")));
        assertThat(password.getErrorMessage()).startsWith("至少 10 个字符");

        password.setValue("long enough");
        _click(_get(dialog, Button.class, search -> search.withText("新建账户")));

        _assertNone(Dialog.class);
        assertThat(pages.text()).contains("li.na");
    }

    @Test
    void saysWhoStandsBehindAnAccount() {
        As.user(Role.HR)
                .run(() ->
                        employees.put(new EmployeeDraft("A1", "陈建国", null, null, null, null, null, null, null, null)));
        As chen = people.make("chenjg", "A1", Role.SUPERVISOR);

        pages.open(root, "accounts");
        assertThat(pages.text()).contains("chenjg", "陈建国");

        pages.open(chen, "account");
        assertThat(pages.text()).contains("chenjg", "陈建国");
    }

    @Test
    void isClosedToOthers() {
        pages.open(As.user(Role.HR), "accounts");

        assertThat(_find(Button.class, search -> search.withText("新建账户"))).isEmpty();
        assertThat(pages.text()).contains("您无权访问此页面");
    }

    @Test
    void changesTheOwnPassword() {
        As me = people.make("me", null, Role.EMPLOYEE);
        pages.open(me, "account", Locale.ENGLISH);
        PasswordField current = _get(PasswordField.class, search -> search.withLabel("当前密码"));
        current.setValue("not the current one");
        _get(PasswordField.class, search -> search.withLabel("新密码")).setValue("a new password");
        _click(_get(Button.class, search -> search.withText("修改密码")));
        assertThat(current.isInvalid()).isTrue();

        current.setValue(TestAccounts.PASSWORD);
        _click(_get(Button.class, search -> search.withText("修改密码")));
        assertThat(current.isInvalid()).isFalse();
    }
}
