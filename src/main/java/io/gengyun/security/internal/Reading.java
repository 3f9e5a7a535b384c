package io.gengyun.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Requests that by their method change nothing. */
final class Reading {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private Reading() {}

    static boolean only(HttpServletRequest request) {
        return METHODS.contains(request.getMethod());
    }
}
