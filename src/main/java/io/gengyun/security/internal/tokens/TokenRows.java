package io.gengyun.security.internal.tokens;

import io.gengyun.security.AccountId;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.security.TokenId;
import io.gengyun.security.TokenUse;
import io.gengyun.security.Tokens.State;
import io.gengyun.security.Tokens.TokenRecord;
import io.gengyun.security.internal.accounts.SignedIn;
import io.gengyun.shared.EmployeeId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tokens. */
@Component
class TokenRows {

    /** A token that was presented, with its holder as he is now, limited by the token. */
    record Presented(
            TokenUse use,
            CurrentUser holder,
            boolean active,
            State state,
            @Nullable Instant lastUsedAt) {}

    private static final String PRESENTED = """
            select t.*, a.username, a.employee, a.roles as held, a.active, a.language
            from security.token t join security.account a on a.id = t.account
            where t.hash = ?""";

    private final JdbcClient database;

    TokenRows(JdbcClient database) {
        this.database = database;
    }

    /** One maker at a time for each account, so that what is counted stays counted. */
    void lock(AccountId account) {
        database.sql("select 1 from security.account where id = ? for no key update")
                .param(account.value())
                .query(Integer.class)
                .list();
    }

    void insert(TokenRecord token, TokenSecret secret) {
        database.sql("""
                        insert into security.token
                            (id, account, name, hash, hint, read_only, roles, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        token.id().value(),
                        token.account().value(),
                        token.name(),
                        secret.hash(),
                        token.hint(),
                        token.readOnly(),
                        token.roles().stream().sorted().map(Role::name).toArray(String[]::new),
                        Timestamp.from(token.madeAt()),
                        Timestamp.from(token.expiresAt()))
                .update();
    }

    List<TokenRecord> live(AccountId account, Instant now) {
        return shown(account, now, now).stream()
                .filter(token -> token.state() == State.LIVE)
                .toList();
    }

    List<TokenRecord> shown(AccountId account, Instant now, Instant endedAfter) {
        return database.sql("""
                        select * from security.token
                        where account = ? and least(expires_at, withdrawn_at) > ?
                        order by made_at desc, id desc""")
                .params(account.value(), Timestamp.from(endedAfter))
                .query((row, number) -> record(row, now))
                .list();
    }

    Optional<TokenRecord> find(TokenId token, Instant now) {
        return database.sql("select * from security.token where id = ?")
                .param(token.value())
                .query((row, number) -> record(row, now))
                .optional();
    }

    boolean withdraw(TokenId token, Timestamp now) {
        return database.sql("update security.token set withdrawn_at = ?" + " where id = ? and withdrawn_at is null")
                        .params(now, token.value())
                        .update()
                == 1;
    }

    /** How many worked until now. */
    int withdrawAll(AccountId account, Timestamp now) {
        return database.sql("update security.token set withdrawn_at = ? where account = ?"
                        + " and withdrawn_at is null and expires_at > ?")
                .params(now, account.value(), now)
                .update();
    }

    Optional<Presented> presented(TokenSecret secret, Instant now) {
        return database.sql(PRESENTED)
                .param(secret.hash())
                .query((row, number) -> presented(row, now))
                .optional();
    }

    void used(TokenId token, Instant now) {
        database.sql("update security.token set last_used_at = ? where id = ?")
                .params(Timestamp.from(now), token.value())
                .update();
    }

    private static Presented presented(ResultSet row, Instant now) throws SQLException {
        TokenRecord token = record(row, now);
        Set<Role> held = roles(row.getArray("held"));
        Set<Role> limited = new HashSet<>(held);
        limited.retainAll(token.roles());
        UUID employee = row.getObject("employee", UUID.class);
        String language = row.getString("language");
        return new Presented(
                new TokenUse(token.id(), token.name(), token.readOnly(), !limited.equals(held)),
                new CurrentUser(
                        token.account(),
                        row.getString("username"),
                        employee == null ? null : new EmployeeId(employee),
                        limited,
                        SignedIn.language(language == null ? null : Locale.of(language))),
                row.getBoolean("active"),
                token.state(),
                token.lastUsedAt());
    }

    private static TokenRecord record(ResultSet row, Instant now) throws SQLException {
        Instant expires = row.getTimestamp("expires_at").toInstant();
        Timestamp used = row.getTimestamp("last_used_at");
        return new TokenRecord(
                new TokenId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                row.getBoolean("read_only"),
                roles(row.getArray("roles")),
                row.getTimestamp("made_at").toInstant(),
                expires,
                used == null ? null : used.toInstant(),
                row.getTimestamp("withdrawn_at") != null
                        ? State.WITHDRAWN
                        : expires.isAfter(now) ? State.LIVE : State.EXPIRED);
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) Objects.requireNonNull(names).getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
