package io.gengyun.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each outermost test class a database of its own, once the context has migrated the
 * template.
 */
final class FreshDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            SpringExtension.getApplicationContext(context);
            TestDatabases.route().fresh();
        }
    }
}
