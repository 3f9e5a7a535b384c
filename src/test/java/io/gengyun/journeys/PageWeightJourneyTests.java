package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.gengyun.appraisal.CycleId;
import io.gengyun.security.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the main clicks cost a reader on a slow line: requests and bytes as they come over the wire,
 * compressed and with headers. The first load of a page stays under 600 KB; a later click asks for
 * a handful of small answers, because everything else is in the browser already.
 */
@JourneyTest
class PageWeightJourneyTests {

    private static final int FIRST_LOAD = 600 * 1024;

    private static boolean settled;

    @Autowired SalesOffice office;

    /** The requests that one click brought about, by address. */
    private record Cost(Map<String, Long> bytes, int requests) {

        long sum() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String toString() {
            StringBuilder told =
                    new StringBuilder(requests + " requests, " + sum() + " bytes; heaviest:");
            bytes.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(8)
                    .forEach(one -> told.append('\n').append(one.getValue()).append(' ').append(one.getKey()));
            return told.toString();
        }
    }

    /** Listens to what a page loads. */
    private static final class Scales {

        private final Page page;
        private final Map<String, String> addresses = new ConcurrentHashMap<>();
        private final Map<String, Long> loaded = new LinkedHashMap<>();
        private int requests;

        Scales(Page page) {
            this.page = page;
            CDPSession wire = page.context().newCDPSession(page);
            wire.on(
                    "Network.requestWillBeSent",
                    event -> {
                        String address =
                                event.getAsJsonObject("request").get("url").getAsString();
                        addresses.put(event.get("requestId").getAsString(), address);
                        requests += address.startsWith("data:") ? 0 : 1;
                    });
            wire.on(
                    "Network.loadingFinished",
                    event -> {
                        String address =
                                addresses.getOrDefault(event.get("requestId").getAsString(), "?");
                        if (!address.startsWith("data:")) {
                            loaded.merge(
                                    address,
                                    event.get("encodedDataLength").getAsLong(),
                                    Long::sum);
                        }
                    });
            wire.send("Network.enable");
        }

        Cost of(Runnable click) {
            page.waitForTimeout(300);
            loaded.clear();
            requests = 0;
            click.run();
            long before = -1;
            while (before != loaded.size()) {
                before = loaded.size();
                page.waitForTimeout(700);
            }
            return new Cost(new LinkedHashMap<>(loaded), requests);
        }
    }

    @BeforeEach
    void somebodyWithTasks() {
        if (!settled) {
            office.salesperson("light.page", "E8001", "轻重", Role.HR);
            settled = true;
        }
    }

    @Test
    void loadsTheFirstPagesUnder600Kilobytes(Visitors visitors) {
        office.opened("初次打开", "E8001");
        Page page = visitors.stranger("zh");
        Scales scales = new Scales(page);
        Cost login = scales.of(() -> page.navigate("/login"));
        assertThat(login.sum()).as("login: " + login).isBetween(10_000L, (long) FIRST_LOAD);

        Visitor visitor = visitors.atDesk("light.page", "zh");
        Page home = visitor.page();
        Scales cold = new Scales(home);
        home.context().newCDPSession(home).send("Network.clearBrowserCache");
        Cost first = cold.of(() -> home.navigate("/"));
        home.locator(".gy-chart-drawing svg").first().waitFor();
        assertThat(first.bytes().keySet()).as("home has a chart").anyMatch(a -> a.contains("/web/charts"));
        assertThat(first.sum()).as("home with charts: " + first).isBetween(10_000L, (long) FIRST_LOAD);

        Cost again = cold.of(() -> home.reload());
        assertThat(again.sum()).as("home once more: " + again).isLessThan(40_000);
        assertThat(again.requests()).as("home once more: " + again).isLessThan(45);
    }

    @Test
    void asksForLittleWithEachClick(Visitors visitors) {
        CycleId cycle = office.opened("点击", "E8001");
        Visitor visitor = visitors.atDesk("light.page", "zh");
        Page page = visitor.page();
        Scales scales = new Scales(page);
        Map<String, Cost> costs = new LinkedHashMap<>();
        costs.put("inbox", scales.of(() -> follow(page, "inbox")));
        costs.put("task", scales.of(() -> page.locator(".gy-inbox-row").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("点击")).first().click()));
        costs.put("complete", scales.of(() -> page.locator(".gy-outcomes vaadin-button").first().click()));
        costs.put("results", scales.of(() -> follow(page, "results")));
        costs.put("result", scales.of(() -> page.locator("a.gy-result-card").first().click()));
        costs.put("explanation", scales.of(() -> page.locator(".gy-line-buttons vaadin-button").first().click()));
        costs.put("cycle", scales.of(() -> follow(page, "cycles/" + cycle)));
        costs.put("import", scales.of(() -> follow(page, "imports/new")));
        costs.put("home", scales.of(() -> follow(page, ".")));

        List<String> tooMuch = new ArrayList<>();
        costs.forEach(
                (click, cost) -> {
                    int[] most = MOST.get(click);
                    if (cost.requests() > most[0] || cost.sum() > most[1] * 1024L) {
                        tooMuch.add(click + " may cost " + most[0] + " requests and " + most[1] + " KB, costs " + cost);
                    }
                });
        assertThat(new TreeSet<>(MOST.keySet())).isEqualTo(new TreeSet<>(costs.keySet()));
        assertThat(tooMuch).isEmpty();
    }

    /** Follows a link as one on the page would be. */
    private static void follow(Page page, String address) {
        page.evaluate(
                """
                (address) => {
                    const link = document.createElement('a');
                    link.setAttribute('router-link', '');
                    link.href = address;
                    document.querySelector('.gy-page').append(link);
                    link.click();
                    link.remove();
                }
                """,
                address);
    }

    /** Requests and kilobytes that a click may cost, a little above what was measured. */
    private static final Map<String, int[]> MOST =
            Map.of(
                    "inbox", new int[] {12, 60},
                    "task", new int[] {12, 60},
                    "complete", new int[] {12, 60},
                    "results", new int[] {12, 60},
                    "result", new int[] {12, 60},
                    "explanation", new int[] {12, 60},
                    "cycle", new int[] {12, 60},
                    "import", new int[] {12, 60},
                    "home", new int[] {12, 60});
}
