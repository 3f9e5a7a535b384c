package io.gengyun.security.internal.tokens;

import io.gengyun.persistence.Aggregate;
import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.security.TokenEvents.TokenMade;
import io.gengyun.security.TokenEvents.TokenWithdrawn;
import io.gengyun.security.TokenId;
import io.gengyun.security.Tokens;
import io.gengyun.security.Tokens.NewToken;
import io.gengyun.security.Tokens.State;
import io.gengyun.security.Tokens.TokenRecord;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key by which scripts call in the name of an account. Its holder makes it with some of their
 * roles and for some days; only the hash of its secret is kept. It is used until it expires, or until
 * it is withdrawn: by its holder, by an administrator, or because the account is closed or gets
 * another password. Nothing else about it ever changes.
 */
@Entity
@Table(schema = "security", name = "token")
class Token extends Aggregate<Token> {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_LIVE = 50;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TokenId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account"))
    private AccountId account;

    private String name;
    private byte[] hash;
    private String hint;
    private boolean readOnly;
    private String[] roles;
    private Instant madeAt;
    private Instant expiresAt;

    /** Noted by each call that comes by it, past this class. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    private @Nullable Instant withdrawnAt;

    /** For the persistence only. */
    @SuppressWarnings("NullAway.Init")
    protected Token() {}

    /**
     * A new one for its maker; refused with field errors.
     *
     * @param live the maker's other tokens that work now
     */
    Token(CurrentUser maker, NewToken wanted, TokenSecret secret, List<Token> live, Instant now) {
        this.name = wanted.name().strip();
        check(maker, wanted, live);
        this.id = new TokenId(Uuids.next());
        this.account = maker.account();
        this.hash = secret.hash();
        this.hint = secret.hint();
        this.readOnly = wanted.readOnly();
        this.roles = wanted.roles().stream().sorted().map(Role::name).toArray(String[]::new);
        this.madeAt = now;
        this.expiresAt = now.plus(Duration.ofDays(wanted.days()));
        registerEvent(new TokenMade(id, account, name, readOnly, roles(), expiresAt));
    }

    private void check(CurrentUser maker, NewToken wanted, List<Token> live) {
        List<FieldError> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            wrong.add(new FieldError("name", "security.token.name.rule"));
        } else if (live.stream().anyMatch(other -> other.name.equalsIgnoreCase(name))) {
            wrong.add(new FieldError("name", "security.token.name.taken", name));
        }
        if (wanted.days() < 1 || wanted.days() > Tokens.MOST_DAYS) {
            wrong.add(new FieldError("days", "security.token.days.rule", Tokens.MOST_DAYS));
        }
        if (wanted.roles().isEmpty() || !maker.roles().containsAll(wanted.roles())) {
            wrong.add(new FieldError("roles", "security.token.roles.rule"));
        }
        if (!wrong.isEmpty()) {
            throw new BusinessRefusal(Kind.REFUSED, "security.token.invalid", wrong);
        }
        if (live.size() >= MOST_LIVE) {
            throw BusinessRefusal.refused("security.token.tooMany", MOST_LIVE);
        }
    }

    Token withdraw(Instant now) {
        if (withdrawnAt != null) {
            throw BusinessRefusal.conflict("security.token.alreadyWithdrawn", name);
        }
        withdrawnAt = now;
        registerEvent(new TokenWithdrawn(id, account, name));
        return this;
    }

    boolean isOf(AccountId other) {
        return account.equals(other);
    }

    private Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    TokenRecord record(Instant now) {
        return new TokenRecord(
                id,
                account,
                name,
                hint,
                readOnly,
                roles(),
                madeAt,
                expiresAt,
                lastUsedAt,
                state(expiresAt, withdrawnAt, now));
    }

    static State state(Instant expiresAt, @Nullable Instant withdrawnAt, Instant now) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return expiresAt.isAfter(now) ? State.LIVE : State.EXPIRED;
    }
}
