package io.gengyun.architecture.violations.tests;

import com.microsoft.playwright.Playwright;

class StartsABrowserTest {
    Object go() {
        return Playwright.create();
    }
}
