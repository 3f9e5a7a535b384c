package io.gengyun.security;

import org.springframework.security.core.AuthenticationException;

/** A token that opens nothing, with the translation key of why. */
public final class UnusableTokenException extends AuthenticationException {

    private final String key;

    public UnusableTokenException(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
