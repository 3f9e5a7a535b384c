package io.gengyun.security.internal.tokens;

import io.gengyun.persistence.Digests;
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
        return Digests.of(text);
    }

    @Override
    public String toString() {
        return "TokenSecret";
    }
}
