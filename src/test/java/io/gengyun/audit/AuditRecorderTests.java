package io.gengyun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gengyun.security.Role;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class AuditRecorderTests {

    /** Published by an event class that has had another name when the first of its kind was kept. */
    @AuditKind("Sown")
    record SeedsSown(@Shown String what, @Shown int seeds) implements DomainEvent {
        @Override
        public String subject() {
            return "field:" + what;
        }
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Test
    void keepsWhatHappenedAndWhoDidIt() {
        As.user("farmer", null, Role.HR)
                .run(() -> transaction.executeWithoutResult(run -> events.publishEvent(new SeedsSown("rice", 12))));

        Map<String, Object> entry = entry("field:rice");
        assertThat(entry).containsEntry("type", "Sown").containsEntry("actor_name", "farmer");
        assertThat(entry.get("facts").toString()).contains("\"seeds\": 12");
    }

    @Test
    void keepsTheActorEmptyWhenTheProductActsByItself() {
        publish(new SeedsSown("wheat", 3));

        assertThat(entry("field:wheat")).containsEntry("actor", null);
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> events.publishEvent(new SeedsSown("oats", 3)))
                .withMessageContaining("oats")
                .withMessageContaining("outside a transaction");

        assertThat(count("field:oats")).isZero();
    }

    @Test
    void refusesAnEventAfterTheCommit() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(run -> after(TransactionPhase.AFTER_COMMIT, "rye")))
                .withMessageContaining("rye");

        assertThat(count("field:rye")).isZero();
    }

    @Test
    void refusesAnEventAfterTheCommitOfOthers() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(run -> {
                    events.publishEvent(new SeedsSown("maize", 1));
                    after(TransactionPhase.AFTER_COMMIT, "lentils");
                }));

        assertThat(count("field:maize")).isOne();
        assertThat(count("field:lentils")).isZero();
    }

    @Test
    void keepsAnEventThatAnotherBringsAboutRightBeforeTheCommit() {
        transaction.executeWithoutResult(run -> {
            events.publishEvent(new SeedsSown("hemp", 1));
            after(TransactionPhase.BEFORE_COMMIT, "flax");
        });

        assertThat(count("field:flax")).isOne();
    }

    @Test
    void keepsAnEventOfATransactionInsideAnother() {
        transaction.executeWithoutResult(run -> {
            var inner = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(begun -> events.publishEvent(new SeedsSown("peas", 1)));
            events.publishEvent(new SeedsSown("clover", 1));
            run.setRollbackOnly();
        });

        assertThat(count("field:peas")).isOne();
        assertThat(count("field:clover")).isZero();
    }

    @Test
    void refusesAnEventThatDeclaresNoKind() {
        record Nameless(String what) implements DomainEvent {
            @Override
            public String subject() {
                return what;
            }
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> publish(new Nameless("field:weeds")))
                .withMessageContaining("@AuditKind");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(run -> {
            events.publishEvent(new SeedsSown("millet", 5));
            run.setRollbackOnly();
        });

        assertThat(count("field:millet")).isZero();
    }

    @Test
    void writesAllEventsOfATransactionInOneRoundTrip() {
        StatementCount asked = StatementCount.of(() -> transaction.executeWithoutResult(run -> {
            for (int seed = 0; seed < 20; seed++) {
                events.publishEvent(new SeedsSown("beans", seed));
            }
        }));

        assertThat(asked.containing("audit.entry")).hasSize(1);
        assertThat(count("field:beans")).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor_name = 'somebody else'",
                "delete from audit.entry",
                "truncate audit.entry cascade"
            })
    void refusesEveryChange(String change) {
        publish(new SeedsSown("barley", 1));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.execute(change))
                .withStackTraceContaining("append-only");
    }

    private void publish(DomainEvent event) {
        transaction.executeWithoutResult(run -> events.publishEvent(event));
    }

    private void after(TransactionPhase phase, String what) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                if (phase == TransactionPhase.BEFORE_COMMIT) {
                    events.publishEvent(new SeedsSown(what, 1));
                }
            }

            @Override
            public void afterCommit() {
                if (phase == TransactionPhase.AFTER_COMMIT) {
                    events.publishEvent(new SeedsSown(what, 1));
                }
            }
        });
    }

    private Map<String, Object> entry(String subject) {
        return database.queryForMap("select * from audit.entry where subject = ?", subject);
    }

    private long count(String subject) {
        return database.queryForObject("select count(*) from audit.entry where subject = ?", Long.class, subject);
    }
}
