package io.gengyun.security.internal.accounts;

import io.gengyun.persistence.Digests;
import io.gengyun.security.AccountId;
import io.gengyun.security.Accounts.NewAccount;
import io.gengyun.security.FirstAccount;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first account, by a password from the environment or by a token that works once. */
@Component
@Transactional
class OneTimeFirstAccount implements FirstAccount {

    private static final Set<Role> ROLES = Set.of(Role.ADMIN, Role.HR, Role.CONSULTANT);

    private final NewAccounts accounts;
    private final JdbcClient database;
    private final FirstAdministrator given;
    private final Clock clock;

    OneTimeFirstAccount(NewAccounts accounts, JdbcClient database, FirstAdministrator given, Clock clock) {
        this.accounts = accounts;
        this.database = database;
        this.given = given;
        this.clock = clock;
    }

    /** Makes {@code admin} when the environment gives a password and there is no account yet. */
    void createAsGiven() {
        String password = given.password();
        if (password != null && given.given() && !anybody()) {
            accounts.one(new NewAccount("admin", password, null, ROLES));
        }
    }

    /** A new token when there is no account yet; earlier ones stop working. */
    Optional<String> newToken() {
        if (anybody()) {
            return Optional.empty();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        database.sql("""
                        insert into security.set_up_token (only_one, hash, made_at) values (true, ?, ?)
                        on conflict (only_one) do update
                        set hash = excluded.hash, made_at = excluded.made_at""").params(Digests.hexOf(token), clock.instant()).update();
        return Optional.of(token);
    }

    private boolean anybody() {
        return database.sql("select exists (select 1 from security.account)")
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean missing() {
        return !anybody();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean admits(String token) {
        return database.sql("select exists (select 1 from security.set_up_token where hash = ?)")
                        .param(Digests.hexOf(token))
                        .query(Boolean.class)
                        .single()
                && !anybody();
    }

    @Override
    public AccountId create(String token, String username, String password) {
        int used = database.sql("delete from security.set_up_token where hash = ?")
                .param(Digests.hexOf(token))
                .update();
        if (used == 0 || anybody()) {
            throw BusinessRefusal.conflict("security.tokenGone");
        }
        return accounts.one(new NewAccount(username, password, null, ROLES));
    }
}
