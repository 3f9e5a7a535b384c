package io.gengyun.security.internal.tokens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Requests that by their method change nothing. */
public final class Reading {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private Reading() {}

    public static boolean only(HttpServletRequest request) {
        return METHODS.contains(request.getMethod());
    }
}
