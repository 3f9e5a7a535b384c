package io.gengyun.imports.internal.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportFinished;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.ImportUndone;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.internal.batches.ImportBatches.Beginning;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.RegisteredEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ImportBatchTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final MergeCounts COUNTS = new MergeCounts(5, 3, 1, 1);

    private final BatchId id = new BatchId(UUID.randomUUID());

    @Test
    void tellsItsCountsWhenItIsDone() {
        ImportBatch batch = begun(false).finish(10, COUNTS, 7, NOW);

        assertThat(RegisteredEvents.of(batch))
                .containsExactly(new ImportFinished(id, "employees", "people.csv", 10, 5, 3, 1, 1));
    }

    @Test
    void tellsNothingOfADryRunAndHasNothingToUndo() {
        ImportBatch batch = begun(true).finish(10, COUNTS, 7, NOW);

        assertThat(RegisteredEvents.of(batch)).isEmpty();
        refused("import.undo.nothing", () -> batch.undo(5, 3, "hr", NOW));
    }

    @Test
    void isUndoneOnce() {
        ImportBatch batch = begun(false).finish(10, COUNTS, 7, NOW).undo(5, 3, "hr", NOW);

        assertThat(RegisteredEvents.last(batch)).isEqualTo(new ImportUndone(id, "employees", "people.csv", 5, 3));
        refused("import.undo.already", () -> batch.undo(5, 3, "hr", NOW));
    }

    @Test
    void isNotDoneAfterItHasBeenGivenUp() {
        ImportBatch batch = begun(false).fail("import.interrupted", new String[0], NOW);

        refused("import.interrupted", () -> batch.finish(10, COUNTS, 7, NOW));
        refused("import.undo.nothing", () -> batch.undo(5, 3, "hr", NOW));
    }

    @Test
    void staysDoneWhateverFailsAfterwards() {
        ImportBatch batch = begun(false).finish(10, COUNTS, 7, NOW).fail("import.failed", new String[0], NOW);

        assertThat(RegisteredEvents.last(batch.undo(5, 3, "hr", NOW))).isInstanceOf(ImportUndone.class);
    }

    private ImportBatch begun(boolean dryRun) {
        Beginning what =
                new Beginning("employees", file(), dryRun, ImportMapping.NONE, List.of("number", "name"), false, null);
        return new ImportBatch(id, what, "{}", "hr", NOW);
    }

    private static SpooledFile file() {
        return new SpooledFile(UUID.randomUUID(), "people.csv", 100, false);
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(BusinessRefusal.class).hasMessage(key);
    }
}
