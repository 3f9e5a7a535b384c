package io.gengyun.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a token: {@code gyt_} and 256 random bits, so that scanners of source code know it
 * and nobody guesses it.
 */
record TokenSecret(String text) {

    private static final String PREFIX = "gyt_";
    private static final int RANDOM_BYTES = 32;
    private static final int HINTED = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret next() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    String hint() {
        return text.substring(0, PREFIX.length() + HINTED);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "TokenSecret";
    }
}
