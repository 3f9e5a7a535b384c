package io.gengyun.imports.internal.batches;

import io.gengyun.imports.BatchId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The batches as aggregates, one at a time. */
interface ImportBatchRepository extends Repository<ImportBatch, BatchId> {

    ImportBatch saveAndFlush(ImportBatch batch);

    Optional<ImportBatch> findById(BatchId id);
}
