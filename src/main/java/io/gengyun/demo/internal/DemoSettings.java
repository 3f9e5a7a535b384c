package io.gengyun.demo.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there is to be a demo company.
 *
 * @param demo whether an empty database gets one at the start
 * @param admin the first administrator's own settings; with a password given the demo company's
 *     administrator has that one
 */
@ConfigurationProperties("gengyun")
record DemoSettings(
        @DefaultValue("true") boolean demo, @DefaultValue Admin admin) {

    record Admin(@Nullable String password) {}

    boolean administratorHasOwnPassword() {
        String password = admin.password();
        return password != null && !password.isBlank();
    }

    @Override
    public String toString() {
        return "DemoSettings[demo=" + demo + "]";
    }
}
