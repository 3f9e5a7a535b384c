package io.gengyun.imports.internal.batches;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportFinished;
import io.gengyun.imports.ImportUndone;
import io.gengyun.imports.Imports.Phase;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.internal.batches.ImportBatches.Beginning;
import io.gengyun.imports.internal.mapping.Headings;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file. It begins {@code RUNNING}, waits for its turn and goes through its phases;
 * then it is {@code DONE}, its rows stored together with the counts of them, or {@code FAILED}, with
 * nothing stored and a sentence that says why. A dry run is done without storing anything. One that
 * is done and has stored rows may be taken back as long as what that takes is kept: it is then
 * {@code UNDONE}. Failed and undone are ends.
 *
 * <p>How far it has come is written down past it, about once a second, and counts as no change.
 */
@Entity
@Table(schema = "imports", name = "batch")
class ImportBatch extends Aggregate<ImportBatch> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BatchId id;

    private String target;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.WAITING;

    private long bytes;

    @Column(name = "bytes_read")
    private long bytesRead;

    @Column(name = "row_count")
    private long rows;

    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private @Nullable String message;
    private String @Nullable [] arguments;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String mapping;

    private String @Nullable [] headings;
    private @Nullable String fingerprint;
    private @Nullable UUID corrects;
    private @Nullable Long merged;
    private @Nullable Long removed;
    private @Nullable Long restored;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Version
    private @Nullable Long version;

    /**
     * @param mapping the mapping as JSON
     */
    ImportBatch(BatchId id, Beginning what, String mapping, String by, Instant now) {
        this.id = id;
        target = what.target();
        fileName = what.file().name();
        dryRun = what.dryRun();
        bytes = what.file().bytes();
        this.mapping = mapping;
        headings = what.headings().toArray(String[]::new);
        fingerprint = what.confirmed() ? Headings.fingerprint(what.headings()) : null;
        corrects = what.corrects() == null ? null : what.corrects().value();
        startedBy = by;
        startedAt = now;
    }

    /** For the persistence only. */
    protected ImportBatch() {}

    /**
     * Refused when it has been given up meanwhile.
     *
     * @param place in the order in which batches change their tables
     */
    ImportBatch finish(long rowsRead, MergeCounts counts, long place, Instant now) {
        if (state != State.RUNNING) {
            throw BusinessRefusal.conflict("import.interrupted");
        }
        end(State.DONE, now);
        bytesRead = bytes;
        rows = rowsRead;
        created = counts.created();
        updated = counts.updated();
        unchanged = counts.unchanged();
        rejected = counts.rejected();
        if (!dryRun) {
            merged = place;
            registerEvent(new ImportFinished(id, target, fileName, rows, created, updated, unchanged, rejected));
        }
        return this;
    }

    /** One that has ended keeps its end and its reason. */
    ImportBatch fail(String reason, String[] words, Instant now) {
        if (state == State.RUNNING) {
            end(State.FAILED, now);
            message = reason;
            arguments = words;
        }
        return this;
    }

    private void end(State as, Instant now) {
        state = as;
        phase = Phase.ENDED;
        finishedAt = now;
    }

    /** Refused unless it is done and has stored rows. */
    ImportBatch undo(long rowsRemoved, long rowsRestored, String by, Instant now) {
        if (state == State.UNDONE) {
            throw BusinessRefusal.conflict("import.undo.already");
        }
        if (state != State.DONE || dryRun) {
            throw BusinessRefusal.refused("import.undo.nothing");
        }
        state = State.UNDONE;
        removed = rowsRemoved;
        restored = rowsRestored;
        undoneBy = by;
        undoneAt = now;
        registerEvent(new ImportUndone(id, target, fileName, rowsRemoved, rowsRestored));
        return this;
    }
}
