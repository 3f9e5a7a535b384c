package io.gengyun.security.internal.accounts;

import io.gengyun.security.Access;
import io.gengyun.security.AccountEvents.AccountsRemoved;
import io.gengyun.security.AccountId;
import io.gengyun.shared.ErasureScope;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts of the company's people, which go with it. Older accounts stay, and the one of
 * whoever has the company forgotten; they are nobody's employees any more.
 */
@Component
class AccountErasure implements ErasureScope {

    private final AccountRepository accounts;
    private final Access access;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AccountErasure(AccountRepository accounts, Access access, JdbcClient database, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.access = access;
        this.database = database;
        this.events = events;
    }

    @Override
    public String schema() {
        return "security";
    }

    /** Tokens go with their accounts. */
    @Override
    public Set<String> kept() {
        return Set.of("account", "set_up_token", "token");
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("accounts", "security.account where employee is not null");
    }

    @Override
    public void erase(Instant since) {
        AccountId own = access.user().account();
        accounts.flush();
        var removed = database.sql("""
                                delete from security.account
                                where id <> ? and created_at >= ? returning username""").params(own, since).query(String.class).list();
        accounts.ofEmployees().forEach(account -> {
            accounts.save(account.release());
            SignedIn.refresh(account);
        });
        events.publishEvent(new AccountsRemoved(removed.stream().sorted().toList()));
    }
}
