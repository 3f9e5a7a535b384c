package io.gengyun.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.ProductTest;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class SessionLocksTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate statements;

    @Autowired
    TransactionTemplate transaction;

    private SessionLocks here;
    private SessionLocks elsewhere;

    @BeforeEach
    void twoProcesses() {
        here = new SessionLocks(database);
        elsewhere = new SessionLocks(database);
    }

    @Test
    void letsOneProcessHoldAName() {
        assertThat(here.tryHold("one")).isTrue();
        assertThat(here.tryHold("one")).isFalse();
        assertThat(elsewhere.tryHold("one")).isFalse();
        assertThat(elsewhere.isHeld("one")).isTrue();
        assertThat(elsewhere.tryHold("two")).isTrue();

        elsewhere.release("one");
        assertThat(here.isHeld("one")).isTrue();
        here.release("one");
        elsewhere.release("two");

        assertThat(here.isHeld("one")).isFalse();
        assertThat(elsewhere.tryHold("one")).isTrue();
        elsewhere.release("one");
    }

    @Test
    void outlastsTheTransactionThatTookIt() {
        transaction.executeWithoutResult(status -> {
            here.tryHold("kept");
            status.setRollbackOnly();
        });

        assertThat(here.isHeld("kept")).isTrue();
        here.release("kept");
    }

    @Test
    void stopsWhoeverAsksInATransactionForTheSameName() {
        here.tryHold("asked");

        assertThat(asked()).isFalse();
        here.release("asked");
        assertThat(asked()).isTrue();
    }

    @Test
    void takesItsLocksAgainWhenTheConnectionBreaks() {
        here.tryHold("first");
        statements.queryForList("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and pid <> pg_backend_pid()
                  and database = (select oid from pg_database where datname = current_database())
                """);

        assertThat(here.tryHold("second")).isTrue();

        assertThat(elsewhere.tryHold("first")).isFalse();
        here.release("first");
        here.release("second");
        assertThat(here.isHeld("first")).isFalse();
    }

    private boolean asked() {
        return Objects.requireNonNull(statements.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended('asked', 0))", Boolean.class));
    }
}
