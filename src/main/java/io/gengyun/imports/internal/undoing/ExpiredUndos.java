package io.gengyun.imports.internal.undoing;

import io.gengyun.imports.internal.batches.ImportSettings;
import io.gengyun.workflow.spi.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets each day what batches have changed that can no longer be undone. A batch is marked before
 * the first of its rows goes, so that none is ever undone by half.
 */
@Component
class ExpiredUndos implements RecurringWork {

    /** Rows that go in one transaction. */
    static final int AT_ONCE = 50_000;

    /** Transactions of one run at most; what is left over waits for the next. */
    private static final int MOST = 40;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ImportSettings settings;
    private final Clock clock;

    ExpiredUndos(JdbcClient database, PlatformTransactionManager transactions, ImportSettings settings, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(begun -> mark());
        int gone = AT_ONCE;
        for (int round = 0; round < MOST && gone == AT_ONCE; round++) {
            gone = Objects.requireNonNull(transaction.execute(begun -> forget()));
        }
    }

    private void mark() {
        database.sql("update imports.batch set forgotten_at = ? where finished_at < ? and forgotten_at is null")
                .param(clock.instant())
                .param(clock.instant().minus(settings.undoable()))
                .update();
    }

    private int forget() {
        List<UUID> full = database.sql("""
                        select b.id from imports.batch b
                        where b.forgotten_at is not null and (
                            exists (select from imports.row_change c where c.batch_id = b.id)
                            or exists (select from imports.code_made m where m.batch_id = b.id))
                        """).query(UUID.class).list();
        if (full.isEmpty()) {
            return 0;
        }
        database.sql("delete from imports.code_made where batch_id = any(?)")
                .param(full)
                .update();
        return database.sql("""
                delete from imports.row_change where ctid = any(array(
                    select ctid from imports.row_change where batch_id = any(?) limit ?))
                """).param(full).param(AT_ONCE).update();
    }
}
