package io.gengyun.imports.internal.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Phase;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.internal.batches.BatchLocks;
import io.gengyun.imports.internal.batches.ImportBatches;
import io.gengyun.imports.internal.batches.Spool;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Role;
import io.gengyun.shared.Texts;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class InterruptedImportTests {

    private static final List<String> HEADINGS = List.of("number", "name");

    @Autowired
    ImportBatches batches;

    @Autowired
    BatchLocks locks;

    @Autowired
    ImportRun importRun;

    @Autowired
    InterruptedImports abandonment;

    @Autowired
    Spool spool;

    @Autowired
    Imports imports;

    @Autowired
    Texts texts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void marksABatchThatNobodyWorksOn() {
        BatchId batch = begun(new SpooledFile(Uuids.next(), "file.csv", 10, false));

        abandonment.run();

        BatchRecord found = found(batch);
        assertThat(found.state()).isEqualTo(State.FAILED);
        assertThat(found.message()).contains("中断");
    }

    @Test
    void leavesBatchesAloneThatRunAndThatWaitForTheirTurn() {
        List<BatchId> living = Objects.requireNonNull(transaction.execute(status -> {
            locks.queueFor("organization.employee");
            List<BatchId> begun = elsewhere(this::threeAtATime);
            elsewhere(() -> {
                awaitRunning(begun.getFirst());
                abandonment.run();
                return true;
            });
            return begun;
        }));

        for (BatchId batch : living) {
            BatchRecord ended = await().atMost(Duration.ofMinutes(1))
                    .until(() -> found(batch), one -> one.state() != State.RUNNING);
            assertThat(ended.message()).isNull();
            assertThat(ended.state()).isEqualTo(State.DONE);
        }
        abandonment.run();
        assertThat(living).allMatch(batch -> found(batch).state() == State.DONE);
    }

    @Test
    void doesNotBeginWhatPeopleWereToldIsInterrupted() {
        SpooledFile file = As.user(Role.HR)
                .get(() -> ImportedFile.of(imports, "employees", "number,name", "LATE,甲")
                        .spooled());
        BatchId batch = begun(file);
        abandonment.run();

        importRun.run(order(batch, file));

        assertThat(found(batch).state()).isEqualTo(State.FAILED);
        assertThat(found(batch).created()).isZero();
    }

    /** More than run at once, so that the last waits in the queue of this process. */
    private List<BatchId> threeAtATime() {
        return IntStream.range(0, 3)
                .mapToObj(at -> ImportedFile.of(imports, "employees", "number,name", "Q" + at + ",甲"))
                .map(file -> imports.start("employees", file.spooled(), ImportMapping.NONE, false))
                .toList();
    }

    private void awaitRunning(BatchId batch) {
        await().pollInSameThread().until(() -> found(batch).phase() != Phase.WAITING);
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> As.user(Role.HR).get(work)).join();
    }

    private BatchRecord found(BatchId batch) {
        return As.user(Role.HR).get(() -> imports.get(batch));
    }

    private BatchId begun(SpooledFile file) {
        BatchId batch = new BatchId(Uuids.next());
        batches.begin(
                batch,
                new ImportBatches.Beginning("employees", file, false, ImportMapping.NONE, HEADINGS, false, null),
                "hr");
        return batch;
    }

    private ImportRun.Order order(BatchId batch, SpooledFile file) {
        ImportTarget target = As.user(Role.HR).get(imports::targets).stream()
                .filter(one -> one.key().equals("employees"))
                .findFirst()
                .orElseThrow();
        return new ImportRun.Order(
                batch,
                file,
                Table.of(spool.find(file), file.name(), ImportMapping.NONE),
                RowPlan.of(target, HEADINGS, ImportMapping.NONE, texts),
                false);
    }
}
