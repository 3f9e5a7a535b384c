package io.gengyun.journeys;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** HR plans, opens, follows and closes a cycle at the desk, in English. */
@JourneyTest
class HrRunsCycleJourneyTests {

    @Autowired
    SalesOffice office;

    @Test
    void plansOpensFollowsRemindsAndClosesACycle(Visitors visitors) {
        office.salesperson("zhao.lei", "E3001", "赵磊");
        office.salesperson("wu.fang", "E3002", "吴芳");

        office.speaks("zhou.ting", Locale.ENGLISH);
        Visitor hr = visitors.atDesk("zhou.ting", "en").open("/cycles").meetsNoBarrier();
        hr.press("Plan a cycle").sees("Deadlines in working days").meetsNoBarrier();
        hr.write("Name", "Fourth quarter, north");
        hr.choose("Scorecard", "一线销售");
        hr.page().getByLabel("Single people").click();
        picks(hr, "赵磊");
        picks(hr, "吴芳");
        hr.press("Preview people").sees("Take part");
        hr.press("Save the plan").sees("Planned, not opened yet").meetsNoBarrier();
        hr.press("Open");
        hr.page()
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        hr.sees("People by stage").sees("赵磊").meetsNoBarrier();

        hr.page()
                .locator(".gy-stage", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Declaring"))
                .click();
        hr.sees("Remind those listed").press("Remind those listed").sees("2 people reminded of 2 tasks");
        hr.page().locator("#people").getByText("赵磊").first().click();
        hr.sees("Result of 赵磊").meetsNoBarrier();

        hr.page().goBack();
        hr.sees("People by stage").press("Close");
        hr.sees("2 people are not done yet");
        hr.write("Why it is closed now", "The unit is dissolved").press("Close anyway");
        hr.sees("Closed");
    }

    @Test
    void anExecutiveReadsTheCockpitWithoutItsButtons(Visitors visitors) {
        office.salesperson("jiang.tao", "E3011", "蒋涛");
        office.opened("总裁查看", "E3011");

        office.speaks("he.bo", Locale.ENGLISH);
        Visitor executive = visitors.atDesk("he.bo", "en").open("/cycles").follow("总裁查看");
        executive.sees("蒋涛");
        org.assertj.core.api.Assertions.assertThat(executive.shows("Remind")).isFalse();
        executive.open("/cycles/new");
        org.assertj.core.api.Assertions.assertThat(executive.shows("Save the plan"))
                .isFalse();
    }

    private static void picks(Visitor hr, String name) {
        com.microsoft.playwright.Locator box = hr.page().locator("vaadin-multi-select-combo-box:visible input");
        box.fill(name);
        hr.page()
                .locator(
                        "vaadin-multi-select-combo-box-item",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        box.press("Escape");
    }
}
