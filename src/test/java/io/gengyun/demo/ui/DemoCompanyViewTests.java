package io.gengyun.demo.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.gengyun.demo.DemoCompany;
import io.gengyun.demo.DemoCompany.State;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCompanyViewTests {

    @Autowired
    Pages pages;

    @Autowired
    TestAccounts people;

    @Autowired
    DemoCompany company;

    @Autowired
    Employees employees;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    @Order(1)
    void offersToLoadItIntoAnEmptyInstallation() {
        pages.open(As.user(Role.ADMIN), "demo-company");

        assertThat(_get(H1.class).getText()).isEqualTo("演示公司");
        assertThat(_find(Button.class, button -> button.withText("加载演示公司"))).hasSize(1);
    }

    @Test
    @Order(2)
    void isForAdministratorsOnly() {
        pages.open(As.user(Role.HR), "demo-company");

        assertThat(_find(Button.class, button -> button.withText("加载演示公司"))).isEmpty();
    }

    @Test
    @Order(3)
    void refusesToLoadItBesideAnAccountOfTheSameNameHoweverItIsWritten() {
        people.make("LiuYang", null, Role.HR);
        pages.open(As.user(Role.ADMIN), "demo-company");
        Button load = _get(Button.class, button -> button.withText("加载演示公司"));

        _click(load);

        assertThat(load.isEnabled()).isTrue();
        assertThatThrownBy(() -> As.user(Role.ADMIN).run(company::load))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("demo.nameTaken"));
        assertThat(company.progress().state()).isEqualTo(State.ABSENT);
    }

    @Test
    @Order(4)
    void saysWhyItCannotBeLoadedOnceSomebodyIsEmployed() {
        As.user(Role.HR)
                .run(() -> employees.put(new EmployeeDraft("1", "张三", null, null, null, null, null, null, null, null)));

        pages.open(As.user(Role.ADMIN), "demo-company");

        assertThat(company.possible()).isFalse();
        assertThat(_find(Button.class, button -> button.withText("加载演示公司"))).isEmpty();
        assertThat(_find(Paragraph.class)).anyMatch(words -> words.getText().contains("只能加载到空的系统里"));
    }
}
