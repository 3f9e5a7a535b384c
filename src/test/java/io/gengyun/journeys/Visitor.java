package io.gengyun.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Somebody who reads and presses what the page shows, by its words. */
final class Visitor {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** How often axe looks at a page whose parts are still being drawn. */
    private static final int LOOKS = 5;

    /** Milliseconds from one look to the next. */
    private static final double BETWEEN_LOOKS = 400;

    private final Page page;

    Visitor(Page page) {
        this.page = page;
        page.setDefaultTimeout(30_000);
    }

    void logIn(String username, String password) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(url -> !url.contains("login"));
    }

    /** Logs out by the user's menu and comes back as somebody else, in the same window. */
    void leaveAndLogIn(String username, String password) {
        choosesInMenu("退出登录");
        page.waitForURL(url -> url.contains("login"));
        logIn(username, password);
    }

    /** Chooses an entry of the user's menu. */
    void choosesInMenu(String entry) {
        page.locator(".gy-user vaadin-menu-bar-button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Presses the button with these words. */
    Visitor press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor follow(String words) {
        link(words).click();
        return this;
    }

    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    Visitor write(String label, String words) {
        Locator field = field(AriaRole.TEXTBOX, label)
                .or(field(AriaRole.COMBOBOX, label))
                .first();
        field.fill(words);
        field.blur();
        return this;
    }

    private Locator field(AriaRole role, String label) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(label).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    /** Picks one of the answers of a list. */
    Visitor choose(String label, String answer) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label).setVisible(true))
                .first()
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(answer).setVisible(true))
                .first()
                .click();
        page.locator("vaadin-select-list-box")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    Visitor attach(Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        return this;
    }

    /** Waits until these words are on the page. */
    Visitor sees(String words) {
        page.getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        return this;
    }

    boolean shows(String words) {
        return page.getByText(words)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count()
                > 0;
    }

    Page page() {
        return page;
    }

    private List<Rule> barriers() {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .toList();
    }

    /**
     * The page, once it has settled, has no barrier that axe knows as serious or critical, and does
     * not scroll sideways.
     */
    Visitor meetsNoBarrier() {
        List<Rule> serious = barriers();
        for (int look = 1; look < LOOKS && !serious.isEmpty(); look++) {
            page.waitForTimeout(BETWEEN_LOOKS);
            serious = barriers();
        }
        assertThat(serious)
                .as("barriers on " + page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        Object wide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) wide).intValue())
                .as("scrolls sideways on " + page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }
}
