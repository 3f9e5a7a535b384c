package io.gengyun.persistence;

import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something with a life, kept by JPA, whose verbs register what has happened. Saving it through its
 * repository publishes the events; a transaction in which that was forgotten does not commit, since
 * the trail and everybody who listens would never learn of it.
 *
 * @param <A> the aggregate itself
 */
public abstract class Aggregate<A extends Aggregate<A>> extends AbstractAggregateRoot<A> {

    @Override
    protected <E> E registerEvent(E event) {
        if (domainEvents().isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Publication());
        }
        return super.registerEvent(event);
    }

    /** Looks, last of all before the commit, whether everything was published. */
    private final class Publication implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!domainEvents().isEmpty()) {
                throw new IllegalStateException(
                        "never published, since not saved through a repository: " + domainEvents());
            }
        }
    }
}
