package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.gengyun.appraisal.CycleId;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every address of the product as somebody opens it who may: no barrier, no sideways scrolling and
 * no error in the browser, at the desk in Chinese and on the phone in English. The addresses are
 * the product's own, so that a new page is looked at without being named here.
 */
@JourneyTest
class EveryPageJourneyTests {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)(\\([^)]*\\))?[?*]?");
    private static final int PATIENCE_MILLIS = 15_000;
    private static final String SIDEWAYS = "document.documentElement.scrollWidth - innerWidth";

    /** Inside the frame the content scrolls and not the window, which would show white below it. */
    private static final String BELOW_THE_FRAME = "document.querySelector('vaadin-app-layout')"
            + " ? document.documentElement.scrollHeight - innerHeight : 0";

    private static final String BLANK_ICONS = """
            [...document.querySelectorAll('vaadin-icon[icon]')]
                .filter((icon) => !icon.shadowRoot?.querySelector('svg > g > *'))
                .map((icon) => icon.getAttribute('icon')).join()
            """;

    /**
     * Answers of the server that are no fault of the page: the question whether there is a page.
     */
    private static final String HARMLESS = "favicon";

    /** Who may open everything, and one of each role whose home page is another. */
    private static final List<String> SOMEBODY =
            List.of("every.page", "plain.page", "li.min", "zhou.ting", "he.bo", "admin.page", "consultant.page");

    @Autowired
    SalesOffice office;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient database;

    @Autowired
    ServletContext servlets;

    @BeforeEach
    void somethingOnEveryPage() {
        if (exists("select from security.account where username = 'every.page'")) {
            return;
        }
        office.salesperson(
                "every.page", "E9001", "万能", Role.SUPERVISOR, Role.HR, Role.EXECUTIVE, Role.CONSULTANT, Role.ADMIN);
        office.salesperson("plain.page", "E9002", "平凡");
        office.account("admin.page", Role.ADMIN);
        office.account("consultant.page", Role.CONSULTANT);
        office.opened("每一页", "E9001", "E9002");
        As.user(Role.HR).run(() -> {
            file("customers", "number,name,owner", "C-1,第一炼钢厂,E9001", "C-2,第二炼钢厂,E9001");
            file(
                    "deals",
                    "number,employee,customer,stage,openedOn,closedOn,amount",
                    "D-1,E9001,C-1,WON,2025-10-02,2025-10-20,1000");
            file(
                    "visits",
                    "number,employee,customer,visitedOn,minutes,purpose,needFound",
                    "V-1,E9001,C-1,2025-10-03,30,回访,true",
                    "V-2,E9001,nobody,2025-10-03,30,回访,true");
        });
    }

    private void file(String target, String... lines) {
        ImportedFile.of(imports, target, lines).named(target + ".csv").run();
    }

    private boolean exists(String sql) {
        return !database.sql(sql + " limit 1")
                .query((row, number) -> row)
                .list()
                .isEmpty();
    }

    @Test
    void isOpenToEverybodyAtTheDesk(Visitors visitors) {
        speak(Locale.CHINESE);
        assertThat(findings(visitors::atDesk, visitors.stranger("zh"), "zh")).isEmpty();
    }

    @Test
    void isOpenToEverybodyOnThePhone(Visitors visitors) {
        speak(Locale.ENGLISH);
        Page stranger = visitors.stranger("en");
        stranger.setViewportSize(390, 844);
        assertThat(findings(visitors::onPhone, stranger, "en")).isEmpty();
    }

    /** The other journeys meet the same people. */
    @AfterEach
    void leaveThemAsTheyWere() {
        speak(Locale.CHINESE);
    }

    private void speak(Locale language) {
        SOMEBODY.forEach(one -> office.speaks(one, language));
    }

    private List<String> findings(BiFunction<String, String, Visitor> coming, Page stranger, String language) {
        List<String> findings = new ArrayList<>();
        Page everything = watched(coming.apply(SOMEBODY.getFirst(), language).page(), findings);
        addresses().forEach(address -> look(everything, address, findings));
        for (String one : SOMEBODY.subList(1, SOMEBODY.size())) {
            judge(watched(coming.apply(one, language).page(), findings), "", findings);
        }
        watched(stranger, findings);
        for (String address : List.of("login", "set-up/nothing")) {
            stranger.navigate("/" + address);
            judge(stranger, address, findings);
        }
        return findings;
    }

    private static Page watched(Page page, List<String> findings) {
        page.onPageError(error -> findings.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(HARMLESS)) {
                findings.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private List<String> addresses() {
        TreeSet<String> templates = new TreeSet<>();
        for (RouteData route : ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes()) {
            templates.add(route.getTemplate());
            route.getRouteAliases().forEach(alias -> templates.add(alias.getTemplate()));
        }
        templates.remove("login");
        templates.removeIf(template -> template.startsWith("set-up"));
        assertThat(templates).hasSizeGreaterThan(25);
        Map<String, String> known = parameters();
        return templates.stream().map(template -> filled(template, known)).toList();
    }

    /** Names of parameters, the doubtful ones with the beginning of their address. */
    private Map<String, String> parameters() {
        CycleId cycle = new CycleId(database.sql("select id from appraisal.cycle where name = '每一页'")
                .query(UUID.class)
                .single());
        return Map.ofEntries(
                Map.entry("cycle", cycle.toString()),
                Map.entry("employee", text("select id from organization.employee where number = 'E9001'")),
                Map.entry("task", text("select task_id from workflow.inbox_item where subject_number = 'E9001'")),
                Map.entry("indicators/key", "signed-amount"),
                Map.entry("scorecards/key", "field-sales"),
                Map.entry("number", "C-1"),
                Map.entry("visit", text("select id from customers.visit where number = 'V-1'")),
                Map.entry("audit/___url_parameter", text("select id from audit.entry order by id desc")),
                Map.entry("imports/___url_parameter", text("select id from imports.batch order by id desc")));
    }

    private String text(String sql) {
        return database.sql(sql + " limit 1").query(String.class).single();
    }

    private static String filled(String template, Map<String, String> known) {
        return PARAMETER.matcher(template).replaceAll((MatchResult parameter) -> {
            String area = template.substring(0, template.indexOf('/') + 1);
            String name = parameter.group(1);
            String value = known.getOrDefault(area + name, known.get(name));
            assertThat(value).as("what stands for :" + name + " in " + template).isNotNull();
            return value;
        });
    }

    /** Goes to an address inside the loaded page. */
    private static void look(Page page, String address, List<String> findings) {
        try {
            Links.follow(page, address);
            page.waitForURL(
                    url -> url.endsWith("/" + address), new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
            judge(page, address, findings);
        } catch (TimeoutError never) {
            findings.add("/" + address + " is not reached, there is " + page.url());
            page.navigate("/");
        }
    }

    private static void judge(Page page, String address, List<String> findings) {
        settled(page);
        List<String> found = new ArrayList<>(Barriers.on(page));
        int headings = Links.heading(page).count();
        if (headings != 1) {
            found.add(headings + " headings of the first rank");
        }
        int wide = ((Number) page.evaluate(SIDEWAYS)).intValue();
        if (wide > 0) {
            found.add("scrolls sideways by " + wide);
        }
        int below = ((Number) page.evaluate(BELOW_THE_FRAME)).intValue();
        if (below > 0) {
            found.add("the window scrolls below the frame by " + below);
        }
        String blank = (String) page.evaluate(BLANK_ICONS);
        if (!blank.isEmpty()) {
            found.add("lacks the icons " + blank);
        }
        found.forEach(one -> findings.add("/" + address + ": " + one));
    }

    /** Waits until the server has answered everything and the page stands still. */
    private static void settled(Page page) {
        page.waitForFunction("""
                () => {
                    const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                    return clients.length > 0
                        && clients.every((client) => !client.isActive || !client.isActive());
                }
                """);
        page.evaluate("() => new Promise((done) => setTimeout(done, 120))");
    }
}
