package io.gengyun.audit.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whether what is written now will be committed with the transaction of this thread. Spring
 * goes on calling a transaction active while it tells everybody that it has ended; what is written
 * then lies in nobody's commit and is lost without a word.
 */
@Component
class OpenTransactions implements TransactionExecutionListener {

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Phase());
        }
    }

    /** Whether a transaction is running here whose commit has not begun to end. */
    static boolean isOpen() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(known -> known instanceof Phase phase && phase.open);
    }

    /** How far one transaction is. */
    private static final class Phase implements TransactionSynchronization {

        private boolean open = true;

        @Override
        public void beforeCompletion() {
            open = false;
        }
    }
}
