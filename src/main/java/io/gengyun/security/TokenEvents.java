package io.gengyun.security;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import java.time.Instant;
import java.util.Set;

/** What happens to tokens; their secrets are never told. */
public final class TokenEvents {

    private TokenEvents() {}

    /** Somebody has made a token for themselves. */
    @AuditKind("TokenMade")
    public record TokenMade(
            @Shown TokenId token,
            @Shown AccountId account,
            @Shown String name,
            @Shown boolean readOnly,
            @Shown Set<Role> roles,
            @Shown Instant expiresAt)
            implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** A token works no more, by its holder's will or an administrator's. */
    @AuditKind("TokenWithdrawn")
    public record TokenWithdrawn(
            @Shown TokenId token,
            @Shown AccountId account,
            @Shown String name) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** All tokens of an account work no more: it was closed or has another password. */
    @AuditKind("TokensEnded")
    public record TokensEnded(
            @Shown AccountId account, @Shown int tokens) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** A token that nobody has was presented; not told for attempts that were not looked at. */
    @AuditKind("TokenRefused")
    public record TokenRefused(@Shown String address) implements DomainEvent {
        @Override
        public String subject() {
            return "login:" + address;
        }
    }
}
