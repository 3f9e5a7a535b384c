package io.gengyun.security.internal.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The account {@code admin} that an empty database begins with.
 *
 * @param password its password, at least ten characters; without one a one-time set-up address is
 *     printed at the start
 */
@ConfigurationProperties("gengyun.admin")
record FirstAdministrator(@Nullable String password) {

    FirstAdministrator {
        if (password != null && !password.isBlank() && password.length() < 10) {
            throw new IllegalArgumentException(
                    "GENGYUN_ADMIN_PASSWORD has " + password.length() + " characters; it needs at least 10.");
        }
    }

    boolean given() {
        return password != null && !password.isBlank();
    }
}
