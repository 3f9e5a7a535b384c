package io.gengyun.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Access;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shell.language.Languages;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FrameTests {

    @Autowired
    Pages pages;

    @Autowired
    TestAccounts people;

    @Autowired
    Accounts accounts;

    @Autowired
    Access access;

    @Autowired
    Languages languages;

    @Autowired
    Employees employees;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void greetsInChineseAndShowsTheMenu() {
        pages.open(As.user("wang", null, Role.EMPLOYEE), "");

        assertThat(_get(H1.class).getText()).isEqualTo("您好，wang");
        _assertOne(SideNavItem.class, search -> search.withPredicate(item -> "首页".equals(item.getLabel())));
    }

    @Test
    void greetsAnEmployeeByHisName() {
        EmployeeId person = As.user(Role.HR)
                .get(() ->
                        employees.put(new EmployeeDraft("G1", "王芳", null, null, null, null, null, null, null, null)));
        pages.open(As.user("fang.w", person, Role.EMPLOYEE), "");

        assertThat(_get(H1.class).getText()).isEqualTo("您好，王芳");
    }

    @Test
    void speaksTheLanguageOfTheAccount() {
        As wang = people.make("wang.speaks", null, Role.EMPLOYEE);
        pages.open(wang, "");
        languages.speak(UI.getCurrent(), Locale.ENGLISH);

        assertThat(accounts.records(java.util.Set.of(wang.user().account())).values())
                .extracting(Accounts.AccountRecord::language)
                .containsExactly(Locale.ENGLISH);
    }

    @Test
    void beginsAnotherPageAtItsTop() {
        pages.open(As.user("wang", null, Role.HR), "customers");
        moves();

        pages.go("deals");
        assertThat(moves()).isEqualTo(1);
    }

    @Test
    void staysWhereItIsWhenOnlyTheQueryChanges() {
        pages.open(As.user("wang", null, Role.HR), "customers");
        moves();

        pages.go("customers?search=a");
        assertThat(moves()).isZero();
    }

    /** How often the content is to be scrolled since the last time. */
    private static long moves() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("content.scrollTop ="))
                .filter(call -> Boolean.TRUE.equals(call.getParameters().get(1)))
                .count();
    }

    @Test
    void showsTheLoginToWhoeverIsNotLoggedIn() {
        pages.open(As.nobody(), "login", Locale.ENGLISH);

        _assertOne(LoginForm.class);
        assertThat(pages.text()).contains("Effort seen");
    }
}
