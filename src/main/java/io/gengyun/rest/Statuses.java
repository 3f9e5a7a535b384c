package io.gengyun.rest;

import io.gengyun.shared.BusinessRefusal;

/** The HTTP status of each kind of refusal. */
public final class Statuses {

    private Statuses() {}

    public static int of(BusinessRefusal.Kind kind) {
        return switch (kind) {
            case NOT_UNDERSTOOD -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case REFUSED -> 422;
            case TOO_OFTEN -> 429;
        };
    }
}
