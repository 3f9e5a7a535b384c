package io.gengyun.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Ways inside a page that is loaded already. */
final class Links {

    private Links() {}

    /** What every page has: the one heading that says what it is. */
    static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Follows a link as one on the page would be, to an address below the product's own. */
    static void follow(Page page, String address) {
        heading(page).waitFor();
        page.evaluate("""
                (address) => {
                    const link = document.createElement('a');
                    link.setAttribute('router-link', '');
                    link.href = '/' + address;
                    (document.querySelector('.gy-page, .gy-desk') ?? document.body).append(link);
                    link.click();
                    link.remove();
                }
                """, address);
    }
}
