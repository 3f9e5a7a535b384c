package io.gengyun.security;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by which scripts and other systems call the REST interface in the name of an account. A
 * token may do at most what its holder may at that moment, ends by itself, and is withdrawn when
 * the account is closed or gets another password.
 */
public interface Tokens {

    /** Days for which a token may be good at most. */
    int MOST_DAYS = 365;

    /**
     * What a new token is made of.
     *
     * @param days for which it is good, 1 to {@link #MOST_DAYS}
     * @param roles of the holder that it may use
     */
    record NewToken(String name, int days, boolean readOnly, Set<Role> roles) {}

    /** Whether a token works. */
    enum State {
        LIVE,
        EXPIRED,
        WITHDRAWN
    }

    /**
     * A token as it is shown; never its secret.
     *
     * @param hint first letters of the secret
     * @param lastUsedAt within a minute; null when it has never been used
     */
    record TokenRecord(
            TokenId id,
            AccountId account,
            String name,
            String hint,
            boolean readOnly,
            Set<Role> roles,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            State state) {}

    /** A token that was just made; the secret is not to be had a second time. */
    record MadeToken(TokenRecord token, String secret) {}

    /** Makes a token for the user themselves; refused to a call that comes by a token. */
    MadeToken make(NewToken token);

    /** The user's own, newest first; those that work no more for thirty days after their end. */
    List<TokenRecord> own();

    /** The same of any account; ADMIN only. */
    List<TokenRecord> of(AccountId account);

    /** Ends a token at once; its holder and ADMIN. */
    void withdraw(TokenId token);
}
