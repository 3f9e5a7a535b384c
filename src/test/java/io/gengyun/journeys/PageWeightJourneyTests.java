package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gengyun.appraisal.CycleId;
import io.gengyun.journeys.Scales.Load;
import io.gengyun.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What clicks cost a reader on a slow line. The first load of a page stays under 600 KB; a later
 * click asks for a handful of small answers, because everything else is in the browser already.
 */
@JourneyTest
class PageWeightJourneyTests {

    private static final long FIRST_LOAD = 600 * 1024;

    @Autowired
    SalesOffice office;

    @BeforeAll
    static void somebodyWithTasks(@Autowired SalesOffice office) {
        office.salesperson("light.page", "E8001", "轻重", Role.HR);
    }

    @Test
    void loadsTheFirstPageUnder600KilobytesAndKeepsItsFiles(Visitors visitors) {
        office.opened("初次打开", "E8001");
        Page login = visitors.stranger("zh");
        Load first = new Scales(login).of(() -> login.navigate("/login"));
        assertThat(first.sum()).as("login: " + first).isBetween(10_000L, FIRST_LOAD);

        Page home = visitors.inNewBrowser(visitors.atDesk("light.page", "zh"), "zh");
        Scales scales = new Scales(home);
        Load cold = scales.of(() -> open(home));
        assertThat(cold.bytes().keySet())
                .as("the page has a chart")
                .anyMatch(address -> address.contains("/web/charts"));
        assertThat(cold.sum()).as("home: " + cold).isBetween(10_000L, FIRST_LOAD);

        Load warm = scales.of(() -> open(home));
        isAtMost(warm, "home once more", 10, 40);
    }

    private static void open(Page page) {
        page.navigate("/");
        page.locator(".gy-chart-drawing svg").first().waitFor();
    }

    @Test
    void asksForLittleWithEachClick(Visitors visitors) {
        CycleId cycle = office.opened("点击", "E8001");
        Page page = visitors.atDesk("light.page", "zh").page();
        Scales scales = new Scales(page);
        scales.of(() -> open(page));

        isAtMost(scales.of(() -> go(page, "inbox")), "inbox", 6, 40);
        isAtMost(scales.of(() -> task(page).click()), "task", 6, 40);
        isAtMost(scales.of(() -> first(page, ".gy-outcomes vaadin-button")), "complete", 6, 40);
        isAtMost(scales.of(() -> go(page, "results")), "results", 6, 40);
        isAtMost(scales.of(() -> first(page, "a.gy-result-card")), "result", 6, 40);
        isAtMost(scales.of(() -> first(page, ".gy-line-buttons vaadin-button")), "why", 6, 40);
        isAtMost(scales.of(() -> go(page, "cycles/" + cycle)), "cycle", 6, 40);
        isAtMost(scales.of(() -> go(page, "imports/new")), "import", 6, 40);
        isAtMost(scales.of(() -> go(page, "")), "home", 6, 40);
    }

    private static Locator task(Page page) {
        return page.locator(".gy-inbox-row")
                .filter(new Locator.FilterOptions().setHasText("点击"))
                .first();
    }

    private static void first(Page page, String selector) {
        page.locator(selector).first().click();
    }

    private static void go(Page page, String address) {
        Links.follow(page, address);
    }

    private static void isAtMost(Load load, String click, int requests, int kilobytes) {
        assertThat(load.requests()).as(click + ": " + load).isBetween(1, requests);
        assertThat(load.sum()).as(click + ": " + load).isLessThanOrEqualTo(kilobytes * 1024L);
    }
}
