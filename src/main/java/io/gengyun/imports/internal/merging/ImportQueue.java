package io.gengyun.imports.internal.merging;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.internal.batches.Background;
import io.gengyun.imports.internal.batches.BatchLocks;
import io.gengyun.imports.internal.batches.ImportBatches;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Uuids;
import java.util.function.Function;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;

/** Batches that wait for their turn on this node; all nodes see that they are alive. */
@Component
public class ImportQueue {

    private final ImportBatches batches;
    private final BatchLocks locks;
    private final Background background;
    private final ImportRun importRun;

    ImportQueue(ImportBatches batches, BatchLocks locks, Background background, ImportRun importRun) {
        this.batches = batches;
        this.locks = locks;
        this.background = background;
        this.importRun = importRun;
    }

    /** Writes a new batch down and lines it up. */
    public BatchId add(ImportBatches.Beginning what, String by, Function<BatchId, ImportRun.Order> order) {
        BatchId batch = new BatchId(Uuids.next());
        locks.hold(batch);
        boolean waiting = false;
        try {
            batches.begin(batch, what, by);
            background.run(() -> importRun.run(order.apply(batch)));
            waiting = true;
            return batch;
        } catch (TaskRejectedException full) {
            batches.failed(batch, "import.tooMany");
            throw new BusinessRefusal(BusinessRefusal.Kind.TOO_OFTEN, "import.tooMany");
        } finally {
            if (!waiting) {
                locks.release(batch);
            }
        }
    }
}
