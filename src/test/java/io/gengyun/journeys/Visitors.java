package io.gengyun.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.gengyun.support.TestAccounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** People in front of browsers. */
final class Visitors {

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Somebody at a desk. */
    Visitor atDesk(String username, String language) {
        return visitor(username, language, 1440, 900);
    }

    /** Somebody with a phone in one hand. */
    Visitor onPhone(String username, String language) {
        return visitor(username, language, 390, 844);
    }

    /** The window of somebody at a desk who has not logged in. */
    Page stranger(String language) {
        return window(language, 1440, 900).newPage();
    }

    /** The same somebody, logged in, in a browser that has kept no file yet. */
    Page inNewBrowser(Visitor somebody, String language) {
        String login = somebody.page().context().storageState();
        return window(options(language, 1440, 900).setStorageState(login)).newPage();
    }

    private Visitor visitor(String username, String language, int width, int height) {
        Visitor visitor = new Visitor(window(language, width, height).newPage());
        visitor.logIn(username, TestAccounts.PASSWORD);
        return visitor;
    }

    private BrowserContext window(String language, int width, int height) {
        return window(options(language, width, height));
    }

    private BrowserContext window(Browser.NewContextOptions options) {
        BrowserContext window = browser.newContext(options);
        windows.add(window);
        return window;
    }

    private Browser.NewContextOptions options(String language, int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setBaseURL(address)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Keeps a picture of every window, to see where a journey came to a halt. */
    void picture(String name) {
        for (int i = 0; i < windows.size(); i++) {
            Path file = Path.of("target", "journeys", name.replaceAll("\\W+", "") + "-" + i + ".png");
            windows.get(i).pages().getFirst().screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    void leave() {
        windows.forEach(BrowserContext::close);
    }
}
