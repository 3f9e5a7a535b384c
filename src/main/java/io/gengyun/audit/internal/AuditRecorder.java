package io.gengyun.audit.internal;

import io.gengyun.persistence.Batches;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.TokenUse;
import io.gengyun.shared.DomainEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every domain event into the append-only trail, inside the transaction that caused it:
 * gathered while it runs and written in one batch right before the commit, so that a rollback takes
 * them away and many events cost one round trip. An event outside any transaction, or after the
 * commit of its own, is refused: nothing would say whether what it tells has happened.
 */
@Component
class AuditRecorder {

    private static final String INSERT = """
            insert into audit.entry (at, actor, actor_name, via, type, subject, facts)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb))""";

    private final JdbcClient database;
    private final Batches batches;
    private final Access access;
    private final Clock clock;
    private final JsonMapper json;

    AuditRecorder(JdbcClient database, Batches batches, Access access, Clock clock, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.access = access;
        this.clock = clock;
        this.json = json;
    }

    @EventListener
    void on(DomainEvent event) {
        if (!OpenTransactions.isOpen()) {
            throw new IllegalStateException(event + " was published outside a transaction or after its commit");
        }
        pending().add(row(event));
    }

    private List<@Nullable Object> row(DomainEvent event) {
        CurrentUser user = access.present().orElse(null);
        return Arrays.asList(
                clock.instant(),
                user == null ? null : user.account(),
                user == null ? null : user.username(),
                access.token().map(TokenUse::name).orElse(null),
                DeclaredKinds.of(event),
                event.subject(),
                json.writeValueAsString(event).replace("\\u0000", "\\ufffd"));
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Pending begun = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    /** The entries of one transaction until its commit. */
    private final class Pending implements TransactionSynchronization {

        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private boolean committing;

        void add(List<@Nullable Object> row) {
            if (committing) {
                database.sql(INSERT).params(row).update();
            } else {
                rows.add(row);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            batches.write(INSERT, rows, row -> row);
        }
    }
}
