package io.gengyun.imports.internal;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportUndone;
import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final BatchRows batches;
    private final UndoObstacles obstacles;
    private final ForeignKeys keys;
    private final List<ImportTarget> targets;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final ImportSettings settings;
    private final Clock clock;
    private final Background background;

    SetBasedUndos(
            Access access,
            JdbcTemplate database,
            TransactionTemplate transaction,
            BatchRows batches,
            UndoObstacles obstacles,
            ForeignKeys keys,
            List<ImportTarget> targets,
            ApplicationEventPublisher events,
            Texts texts,
            ImportSettings settings,
            Clock clock,
            Background background) {
        this.access = access;
        this.database = database;
        this.transaction = transaction;
        this.batches = batches;
        this.obstacles = obstacles;
        this.keys = keys;
        this.targets = targets;
        this.events = events;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
        this.background = background;
    }

    private CurrentUser user() {
        return access.require(Role.HR, Role.ADMIN, Role.CONSULTANT);
    }

    @Override
    public UndoPlan plan(BatchId batch) {
        CurrentUser user = user();
        UndoPlan plan =
                transaction.execute(
                        status -> {
                            ImportTarget target = gathered(batch, user);
                            List<String> against =
                                    obstacles.of(batch, target, user.language()).stream()
                                            .map(one -> sentence(one, user))
                                            .toList();
                            return new UndoPlan(count("created"), count("not created"), against);
                        });
        return java.util.Objects.requireNonNull(plan);
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
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.CONFLICT, "import.undo.changedMeanwhile");
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
        if (problem instanceof CompletionException end
                && end.getCause() instanceof BusinessRefusal refusal) {
            LOG.info("Import {} was not undone: {}", batch, refusal.key());
        } else if (problem != null) {
            LOG.error("Import {} could not be undone", batch, problem);
        }
    }

    private void undo(BatchId batch, CurrentUser user) {
        ImportTarget target = gathered(batch, user);
        List<FieldError> against = obstacles.of(batch, target, user.language());
        if (!against.isEmpty()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.CONFLICT, "import.undo.refused", against);
        }
        long restored = restore(batch, target);
        long removed =
                database.update(
                        "delete from %s t using undone_row u where u.created and t.id = u.id"
                                .formatted(target.table()));
        removeCodes(batch);
        database.update("delete from imports.remembered_mapping where batch_id = ?", batch.value());
        database.update("delete from imports.row_change where batch_id = ?", batch.value());
        database.update(
                """
                update imports.batch
                set state = 'UNDONE', removed = ?, restored = ?, undone_by = ?, undone_at = ?
                where id = ?
                """,
                removed,
                restored,
                user.username(),
                Timestamp.from(Instant.now(clock)),
                batch.value());
        BatchRecord undone = batches.find(batch, user.language()).orElseThrow();
        events.publishEvent(
                new ImportUndone(batch, undone.target(), undone.fileName(), removed, restored));
    }

    /**
     * Locks the batch and puts its rows, as far as they are still there, into {@code undone_row};
     * refused when there is nothing that could be undone. The target's table is analyzed, because
     * checks of foreign keys on this connection may still be planned for the table as it was when
     * it was small.
     */
    private ImportTarget gathered(BatchId batch, CurrentUser user) {
        if (!batches.locksAtOnce(batch)) {
            throw BusinessRefusal.conflict("import.undo.underway");
        }
        BatchRecord found = batches.find(batch, user.language()).orElseThrow(BatchRows::unknown);
        requireDone(found);
        requireKept(found);
        ImportTarget target =
                targets.stream()
                        .filter(one -> one.key().equals(found.target()))
                        .findFirst()
                        .orElseThrow(BatchRows::unknown);
        if (!batches.queuesAtOnceFor(target.table())) {
            throw BusinessRefusal.conflict("import.undo.busy");
        }
        database.execute("drop table if exists undone_row");
        database.update(
                """
                create temp table undone_row on commit drop as
                select t.id, t.number, c.before is null as created, c.before,
                       %s is distinct from c.after as touched
                from imports.row_change c join %s t on t.id = c.row_id
                where c.batch_id = '%s'
                """
                        .formatted(Merge.fingerprint(target), target.table(), batch));
        database.execute("analyze undone_row");
        database.execute("analyze " + target.table());
        if (count("true") == 0) {
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
        if (batch.state() == State.FAILED
                || batch.dryRun()
                || batch.created() + batch.updated() == 0) {
            throw BusinessRefusal.refused("import.undo.nothing");
        }
    }

    /** Refused for good once a part may be forgotten, even if the setting is longer again. */
    private void requireKept(BatchRecord batch) {
        Instant since = clock.instant().minus(settings.undoable());
        boolean forgotten =
                Boolean.TRUE.equals(
                        database.queryForObject(
                                "select forgotten_at is not null from imports.batch where id = ?",
                                Boolean.class,
                                batch.id().value()));
        if (forgotten || batch.finishedAt() != null && batch.finishedAt().isBefore(since)) {
            throw BusinessRefusal.refused("import.undo.tooLate", settings.undoable().toDays());
        }
    }

    private long count(String condition) {
        Long count =
                database.queryForObject(
                        "select count(*) from undone_row where " + condition, Long.class);
        return count == null ? 0 : count;
    }

    private long restore(BatchId batch, ImportTarget target) {
        List<String> columns =
                database.queryForList(
                        """
                        select distinct jsonb_object_keys(c.before) from (
                            select before from imports.row_change
                            where batch_id = ? and before is not null limit 1) c
                        """,
                        String.class,
                        batch.value());
        if (columns.isEmpty()) {
            return 0;
        }
        String sets = String.join(", ", columns.stream().map(one -> one + " = p." + one).toList());
        return database.update(
                """
                update %1$s t set %2$s%3$s
                from undone_row u, jsonb_populate_record(null::%1$s, u.before) p
                where not u.created and t.id = u.id
                """
                        .formatted(
                                target.table(),
                                sets,
                                target.versioned() ? ", version = t.version + 1" : ""));
    }

    /** Removes units and positions that came with the batch, unless they are in use by now. */
    private void removeCodes(BatchId batch) {
        List<String> tables =
                database.queryForList(
                        "select distinct table_name from imports.code_made where batch_id = ?",
                        String.class,
                        batch.value());
        for (String table : tables) {
            database.update(
                    """
                    delete from %s c using imports.code_made m
                    where m.batch_id = ? and m.table_name = ? and m.row_id = c.id
                      and m.after = hashtextextended(c::text, 0) and %s
                    """
                            .formatted(table, keys.nothingRefersTo("c", table)),
                    batch.value(),
                    table);
        }
    }
}
