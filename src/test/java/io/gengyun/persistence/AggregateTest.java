package io.gengyun.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class AggregateTest {

    private static final class Meeting extends Aggregate<Meeting> {

        Meeting hold() {
            registerEvent("held");
            return this;
        }

        /** What a repository does after it has saved. */
        Meeting publish() {
            clearDomainEvents();
            return this;
        }
    }

    private static final class Nowhere extends AbstractPlatformTransactionManager {

        private boolean committed;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed = true;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    private final Nowhere database = new Nowhere();
    private final TransactionTemplate transaction = new TransactionTemplate(database);

    @Test
    void commitsWhatWasPublished() {
        transaction.executeWithoutResult(begun -> new Meeting().hold().publish());

        assertThat(database.committed).isTrue();
    }

    @Test
    void refusesToCommitWhatWasNeverPublished() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(begun -> new Meeting().hold()))
                .withMessageContaining("held");
        assertThat(database.committed).isFalse();
    }

    @Test
    void refusesWhatHappenedAfterItWasSaved() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        begun -> new Meeting().hold().publish().hold()));
    }

    @Test
    void letsWhatWasRolledBackGo() {
        transaction.executeWithoutResult(begun -> {
            new Meeting().hold();
            begun.setRollbackOnly();
        });

        assertThat(database.committed).isFalse();
    }
}
