package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.gengyun.security.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every form keeps, says and asks, in the hands of people who are quick. */
@JourneyTest
class FormsJourneyTests {

    @Autowired
    SalesOffice office;

    @BeforeEach
    void settle() {
        office.settle();
    }

    @Test
    void asksBeforeSomethingTypedIsLostHoweverThePageIsLeft(Visitors visitors) {
        office.account("forms.hr", Role.HR);
        Visitor hr = visitors.atDesk("forms.hr", "zh-CN").open("/cycles").press("新建周期");
        Page page = hr.page();
        Locator name = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("名称"))
                .first();
        name.click();
        page.keyboard().press("End");
        page.keyboard().type("，还没写完");

        page.locator("a[href='units']").first().click();
        hr.sees("不保存就离开？").press("留在这里");
        page.waitForURL(url -> url.endsWith("/cycles/new"));
        assertThat(name.inputValue()).endsWith("，还没写完");

        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.reload();
        assertThat(asked).containsExactly("beforeunload");

        hr.open("/cycles").press("新建周期");
        name.click();
        page.keyboard().type("再写");
        page.evaluate("history.back()");
        hr.sees("不保存就离开？").press("离开");
        page.waitForURL(url -> !url.endsWith("/cycles/new"));
    }

    @Test
    void understandsMoneyAsPeopleWriteItAndKeepsWhatItDoesNotUnderstand(Visitors visitors) {
        office.salesperson("forms.jia", "E1091", "贾敏");
        Visitor jia = visitors.onPhone("forms.jia", "zh-CN").open("/visits/new");
        Page page = jia.page();
        page.getByText("发现需求", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        Locator amount = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("预计金额（元）"));
        amount.click();
        page.keyboard().type("20万");
        jia.sees("= 200,000");
        assertThat(amount.inputValue()).isEqualTo("20万");

        page.keyboard().type("左右");
        amount.blur();
        jia.sees("看不懂“20万左右”");
        assertThat(amount.inputValue()).isEqualTo("20万左右");
        jia.meetsNoBarrier();
    }

    @Test
    void doesOneThingOnADoubleClick(Visitors visitors) {
        office.salesperson("forms.shi", "E1092", "石磊");
        Visitor shi = visitors.atDesk("forms.shi", "zh-CN").open("/work-records");
        Page page = shi.page();
        page.locator("vaadin-radio-button").nth(1).click();
        shi.press("30 分钟").write("备注", "点了两下");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存记录"))
                .dblclick();
        shi.sees("已记录：");
        page.reload();
        shi.sees("点了两下");
        assertThat(page.getByText("点了两下").count()).isEqualTo(1);
    }
}
