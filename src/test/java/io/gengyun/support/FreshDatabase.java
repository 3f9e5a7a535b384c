package io.gengyun.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each outermost test class a database of its own, once the context has migrated the
 * template, and sets the clock back that the class before it may have moved.
 */
final class FreshDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            SpringExtension.getApplicationContext(context)
                    .getBean(MovableClock.class)
                    .set(MovableClock.START);
            TestDatabases.route().fresh();
        }
    }
}
