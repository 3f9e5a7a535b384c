package io.gengyun.security.internal.accounts;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A login that was not looked at, because too many before it failed. */
public final class LoginThrottledException extends AuthenticationException {

    private final Duration wait;

    public LoginThrottledException(Duration wait) {
        super("too many failed logins");
        this.wait = wait;
    }

    public Duration await() {
        return wait;
    }
}
