package io.gengyun.rest;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ids that a user can tell support, each beside its stack trace in the log. */
public final class ErrorIds {

    private static final Logger LOG = LoggerFactory.getLogger("io.gengyun.errors");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorIds() {}

    /** Logs an unexpected error and gives the id under which it stands there. */
    public static String log(Throwable error) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.error("error {}", id, error);
        return id;
    }
}
