package io.gengyun.persistence.internal;

import io.gengyun.persistence.LockSpace;
import io.gengyun.persistence.Locks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks as transaction-level advisory locks of PostgreSQL. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TransactionLocks implements Locks {

    private final JdbcClient database;

    TransactionLocks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void hold(LockSpace space, String name) {
        database.sql("select pg_advisory_xact_lock(" + space.key("?") + ")")
                .param(name)
                .query(row -> {});
    }

    @Override
    public boolean tryHold(LockSpace space, String name) {
        return database.sql("select pg_try_advisory_xact_lock(" + space.key("?") + ")")
                .param(name)
                .query(Boolean.class)
                .single();
    }
}
