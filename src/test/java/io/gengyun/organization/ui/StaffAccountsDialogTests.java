package io.gengyun.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.server.VaadinSession;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.StaffAccounts;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class StaffAccountsDialogTests {

    private static final As ADMINISTRATOR = As.user(Role.ADMIN);

    @Autowired
    Pages pages;

    @Autowired
    Employees employees;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void eightPeople() {
        database.execute("truncate organization.employee, security.account cascade");
        As.user(Role.HR).run(() -> {
            for (int i = 1; i <= 8; i++) {
                employees.put(new EmployeeDraft("E" + i, "员工" + i, null, null, null, null, null, null, null, null));
            }
        });
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"employees", "accounts"})
    void isOpenedFromThePagesOfPeopleAndAccounts(String page) {
        pages.open(ADMINISTRATOR, page);
        begin();
        poll();
        poll();
        poll();

        assertThat(pages.text()).contains("初始密码清单", "已开通 8 个账户");
        assertThat(without()).isZero();
    }

    @Test
    void isNotOfferedToHr() {
        pages.open(As.user(Role.HR), "employees");

        assertThat(_find(Button.class, spec -> spec.withText("批量开通账户"))).isEmpty();
    }

    @Test
    void asksBeforeItStopsHalfWayAndHandsOverWhatWasMade() {
        pages.open(ADMINISTRATOR, "employees");
        begin();
        poll();
        _click(button("停止"));
        confirm();

        assertThat(pages.text()).contains("已开通 6 个账户");
        assertThat(without()).isEqualTo(2);
        poll();
        assertThat(without()).isEqualTo(2);
    }

    @Test
    void asksNoLongerWhenAllAreMadeMeanwhile() {
        pages.open(ADMINISTRATOR, "employees");
        begin();
        poll();
        _click(button("停止"));
        poll();
        poll();

        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(pages.text()).contains("已开通 8 个账户");
    }

    @Test
    void asksBeforeTheListIsClosedAndOffersItAgainOnThePage() {
        pages.open(ADMINISTRATOR, "employees");
        makeAll();
        _click(button("完成"));
        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        confirm();
        assertThat(_find(Dialog.class)).isEmpty();

        _click(button("初始密码清单（8 人）"));
        MockVaadin.clientRoundtrip(true);
        assertThat(pages.text()).contains("已开通 8 个账户");
    }

    @Test
    void offersTheListAgainAfterThePageWasLoadedAgain() {
        pages.open(ADMINISTRATOR, "employees");
        makeAll();
        UI before = UI.getCurrent();
        before.getPage().reload();
        assertThat(UI.getCurrent()).isNotSameAs(before);
        pages.go("employees");

        _click(button("初始密码清单（8 人）"));
        MockVaadin.clientRoundtrip(true);
        assertThat(pages.text()).contains("已开通 8 个账户");
    }

    @Test
    void closesWithoutAskingOnceTheListIsDownloaded() {
        pages.open(ADMINISTRATOR, "employees");
        makeAll();
        assertThat(file()).contains("E8", "员工8");
        _click(button("完成"));
        MockVaadin.clientRoundtrip(true);

        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void asksBeforeThePageIsLeftWithPasswordsThatNobodyHas() {
        pages.open(ADMINISTRATOR, "employees");
        makeAll();
        pages.go("units");
        assertThat(_get(H1.class).getText()).isEqualTo("员工");
        confirm();

        assertThat(_get(H1.class).getText()).isEqualTo("组织与岗位");
        pages.go("employees");
        assertThat(_find(Button.class, spec -> spec.withText("初始密码清单（8 人）"))).isEmpty();
    }

    @Test
    void keepsThePasswordsOfOneTabFromAnotherUntilItIsClosed() {
        pages.open(ADMINISTRATOR, "employees");
        makeAll();
        UI first = UI.getCurrent();
        UI second = new UI();
        second.getInternals().setSession(VaadinSession.getCurrent());

        UI.setCurrent(second);
        assertThat(KeptPasswords.here().all()).isEmpty();
        UI.setCurrent(first);
        assertThat(KeptPasswords.here().atRisk()).isTrue();

        ComponentUtil.onComponentDetach(first);
        UI.setCurrent(second);
        assertThat(KeptPasswords.here().all()).hasSize(8);
        assertThat(KeptPasswords.here().atRisk()).isTrue();
        UI.setCurrent(first);
    }

    private void makeAll() {
        begin();
        poll();
        poll();
        poll();
    }

    private void begin() {
        _click(button("批量开通账户"));
        _click(button("开通"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        MockVaadin.clientRoundtrip(true);
    }

    private static void confirm() {
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        question.close();
        MockVaadin.clientRoundtrip(true);
    }

    private long without() {
        return ADMINISTRATOR.get(accounts::counts).without();
    }

    private static String file() {
        return new String(
                DownloadKt.download(_get(Anchor.class, spec -> spec.withText("下载清单（CSV）"))), StandardCharsets.UTF_8);
    }
}
