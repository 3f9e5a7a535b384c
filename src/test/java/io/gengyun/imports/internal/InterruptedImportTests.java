package io.gengyun.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.SpooledFile;
import io.gengyun.security.Role;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class InterruptedImportTests {

    @Autowired BatchRows batches;
    @Autowired BatchLocks locks;
    @Autowired Imports imports;
    @Autowired TransactionTemplate transaction;

    @Test
    void marksABatchThatNobodyWorksOn() {
        BatchId batch = begun();

        batches.failAbandoned();

        Imports.BatchRecord found = As.user(Role.HR).get(() -> imports.get(batch));
        assertThat(found.state()).isEqualTo(State.FAILED);
        assertThat(found.message()).contains("中断");
    }

    @Test
    void leavesABatchAloneThatSomebodyWorksOn() {
        BatchId batch = begun();

        transaction.executeWithoutResult(
                status -> {
                    locks.hold(batch);
                    CompletableFuture.runAsync(batches::failAbandoned).join();
                });

        assertThat(As.user(Role.HR).get(() -> imports.get(batch)).state()).isEqualTo(State.RUNNING);
    }

    private BatchId begun() {
        return batches.begin(
                new BatchRows.Beginning(
                        "employees",
                        new SpooledFile(Uuids.next(), "file.csv", 10, false),
                        false,
                        ImportMapping.NONE,
                        List.of("number"),
                        false,
                        null),
                "hr");
    }
}
