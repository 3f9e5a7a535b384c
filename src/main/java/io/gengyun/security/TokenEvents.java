package io.gengyun.security;

import io.gengyun.shared.DomainEvent;
import java.time.Instant;
import java.util.Set;

/** What happens to tokens; their secrets are never told. */
public final class TokenEvents {

    private TokenEvents() {}

    /** Somebody has made a token for himself. */
    public record TokenMade(
            TokenId token, AccountId account, String name, boolean readOnly, Set<Role> roles, Instant expiresAt)
            implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** A token works no more, by its holder's will or an administrator's. */
    public record TokenWithdrawn(TokenId token, AccountId account, String name) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** All tokens of an account work no more: it was closed or has another password. */
    public record TokensEnded(AccountId account, int tokens) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** A token that nobody has was presented; not told for attempts that were not looked at. */
    public record TokenRefused(String address) implements DomainEvent {
        @Override
        public String subject() {
            return "login:" + address;
        }
    }
}
