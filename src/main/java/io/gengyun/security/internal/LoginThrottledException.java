package io.gengyun.security.internal;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A login that was not looked at, because too many before it failed. */
final class LoginThrottledException extends AuthenticationException {

    private final Duration wait;

    LoginThrottledException(Duration wait) {
        super("too many failed logins");
        this.wait = wait;
    }

    Duration await() {
        return wait;
    }
}
