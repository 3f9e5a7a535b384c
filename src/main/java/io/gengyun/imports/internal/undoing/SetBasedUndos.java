package io.gengyun.imports.internal.undoing;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.internal.batches.Background;
import io.gengyun.imports.internal.batches.BatchLocks;
import io.gengyun.imports.internal.batches.BatchRows;
import io.gengyun.imports.internal.batches.ImportBatches;
import io.gengyun.imports.internal.batches.ImportSettings;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Texts;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Undoes batches in a number of statements that does not depend on their rows, by what the merge
 * wrote down for each of them.
 */
@Component
class SetBasedUndos implements ImportUndos {

    private static final Logger LOG = LoggerFactory.getLogger(SetBasedUndos.class);

    private final Access access;
    private final TransactionTemplate transaction;
    private final ImportBatches lives;
    private final BatchRows batches;
    private final UndoObstacles obstacles;
    private final UndoneRows rows;
    private final BatchLocks locks;
    private final List<ImportTarget> targets;
    private final Texts texts;
    private final ImportSettings settings;
    private final Background background;

    SetBasedUndos(
            Access access,
            TransactionTemplate transaction,
            ImportBatches lives,
            BatchRows batches,
            UndoObstacles obstacles,
            UndoneRows rows,
            BatchLocks locks,
            List<ImportTarget> targets,
            Texts texts,
            ImportSettings settings,
            Background background) {
        this.access = access;
        this.transaction = transaction;
        this.lives = lives;
        this.batches = batches;
        this.obstacles = obstacles;
        this.rows = rows;
        this.locks = locks;
        this.targets = targets;
        this.texts = texts;
        this.settings = settings;
        this.background = background;
    }

    private CurrentUser user() {
        return access.require(Role.HR, Role.ADMIN, Role.CONSULTANT);
    }

    @Override
    public UndoPlan plan(BatchId batch) {
        CurrentUser user = user();
        UndoPlan plan = transaction.execute(status -> {
            ImportTarget target = gathered(batch, user);
            List<String> against = obstacles.of(batch, target, user.language()).stream()
                    .map(one -> sentence(one, user))
                    .toList();
            return new UndoPlan(rows.created(), rows.changed(), against);
        });
        return Objects.requireNonNull(plan);
    }

    private String sentence(FieldError one, CurrentUser user) {
        return texts.text(user.language(), one.key(), one.arguments().toArray());
    }

    @Override
    public BatchRecord undo(BatchId batch) {
        CurrentUser user = user();
        try {
            transaction.executeWithoutResult(status -> undo(batch, user));
        } catch (DataIntegrityViolationException collision) {
            throw new BusinessRefusal(BusinessRefusal.Kind.CONFLICT, "import.undo.changedMeanwhile");
        }
        return batches.find(batch, user.language()).orElseThrow(BatchRows::unknown);
    }

    @Override
    public CompletableFuture<BatchRecord> begin(BatchId batch) {
        user();
        try {
            return CompletableFuture.supplyAsync(() -> undo(batch), background::run)
                    .whenComplete((undone, problem) -> tell(batch, problem));
        } catch (TaskRejectedException full) {
            throw new BusinessRefusal(BusinessRefusal.Kind.TOO_OFTEN, "import.tooMany");
        }
    }

    /** For those who do not wait for the end: the batch stays as it was, and the log says why. */
    private static void tell(BatchId batch, @Nullable Throwable problem) {
        if (problem instanceof CompletionException end && end.getCause() instanceof BusinessRefusal refusal) {
            LOG.info("Import {} was not undone: {}", batch, refusal.key());
        } else if (problem != null) {
            LOG.error("Import {} could not be undone", batch, problem);
        }
    }

    private void undo(BatchId batch, CurrentUser user) {
        ImportTarget target = gathered(batch, user);
        List<FieldError> against = obstacles.of(batch, target, user.language());
        if (!against.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.CONFLICT, "import.undo.refused", against);
        }
        long restored = rows.restore(batch, target);
        long removed = rows.remove(target);
        rows.removeCodes(batch);
        lives.undone(batch, removed, restored, user.username());
    }

    /**
     * Locks the batch and gathers its rows, as far as they are still there; refused when there is
     * nothing that could be undone.
     */
    private ImportTarget gathered(BatchId batch, CurrentUser user) {
        if (!locks.triesToHoldUndo(batch)) {
            throw BusinessRefusal.conflict("import.undo.underway");
        }
        BatchRecord found = batches.find(batch, user.language()).orElseThrow(BatchRows::unknown);
        requireDone(found);
        requireKept(found);
        ImportTarget target = targets.stream()
                .filter(one -> one.key().equals(found.target()))
                .findFirst()
                .orElseThrow(BatchRows::unknown);
        if (!locks.triesToQueueFor(target.table())) {
            throw BusinessRefusal.conflict("import.undo.busy");
        }
        if (rows.gather(batch, target) == 0) {
            throw BusinessRefusal.refused("import.undo.nothing");
        }
        return target;
    }

    private static void requireDone(BatchRecord batch) {
        if (batch.state() == State.UNDONE) {
            throw BusinessRefusal.conflict("import.undo.already");
        }
        if (batch.state() == State.RUNNING) {
            throw BusinessRefusal.conflict("import.undo.running");
        }
        if (batch.state() == State.FAILED || batch.dryRun() || batch.created() + batch.updated() == 0) {
            throw BusinessRefusal.refused("import.undo.nothing");
        }
    }

    /** Refused for good once a part may be forgotten, even if the setting is longer again. */
    private void requireKept(BatchRecord batch) {
        if (batch.undoableUntil() == null) {
            throw BusinessRefusal.refused(
                    "import.undo.tooLate", settings.undoable().toDays());
        }
    }
}
