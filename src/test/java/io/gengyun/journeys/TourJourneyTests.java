package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.gengyun.security.Role;
import io.gengyun.workflow.Completion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who may open every page takes the tour, and leaves it on the way. */
@JourneyTest
class TourJourneyTests {

    private static final List<String> STOPS = List.of(
            "home",
            "inbox",
            "declaration",
            "score",
            "cockpit",
            "customer",
            "import",
            "scorecard",
            "indicator",
            "account");

    @Autowired
    SalesOffice office;

    @Autowired
    JdbcClient database;

    private void somethingToSeeEverywhere() {
        office.leader("deng.tao", "T4001", "邓涛", Role.SUPERVISOR, Role.HR);
        office.opened("导览的周期", "T40011");
        office.finishes("deng.tao.1", "徒弟", new Completion("submit", null, List.of(), Map.of("note", "请审核。")));
        database.sql("""
                        insert into customers.customer (id, number, name)
                        values (gen_random_uuid(), 'T-C1', '宝山钢厂') on conflict do nothing""").update();
    }

    @Test
    void leadsToAPlaceOnEachPageAndGoesOnWhereItWasLeft(Visitors visitors) {
        somethingToSeeEverywhere();
        Visitor deng = visitors.atDesk("deng.tao", "zh-CN");
        deng.choosesInMenu("十步导览");
        for (int at = 0; at < STOPS.size(); at++) {
            deng.sees((at + 1) + " / 10").meetsNoBarrier();
            Locator place = deng.page().locator(".driver-active-element");
            assertThat(place.getAttribute("data-tour")).isEqualTo(STOPS.get(at));
            if (at == 4) {
                deng.page().keyboard().press("Escape");
                deng.sees("已离开导览");
                deng.open("/employees").choosesInMenu("十步导览");
                deng.sees("您上次停在第 5 / 10 步").press("继续").sees("5 / 10");
            }
            deng.press(at == 9 ? "完成" : "下一步");
        }
        deng.sees("导览结束");
    }

    @Test
    void saysOnAPhoneWhichPagesAreForOthers(Visitors visitors) {
        office.salesperson("xie.na", "T4010", "谢娜");
        Visitor xie = visitors.onPhone("xie.na", "zh-CN");
        xie.choosesInMenu("十步导览");
        for (int at = 1; at < 5; at++) {
            xie.sees(at + " / 10").meetsNoBarrier().press("下一步");
        }
        xie.sees("5 / 10").sees("这一页不属于您的角色").meetsNoBarrier();
        xie.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("离开导览"))
                .click();
        xie.sees("已离开导览");
    }
}
