package io.gengyun.imports.internal.merging;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.Imports.Phase;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.internal.batches.BatchLocks;
import io.gengyun.imports.internal.batches.ImportBatches;
import io.gengyun.imports.internal.batches.MergeCounts;
import io.gengyun.imports.internal.batches.Progress;
import io.gengyun.imports.internal.batches.Spool;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.internal.refused.Refusals;
import io.gengyun.imports.internal.refused.RefusedRows;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.persistence.Batches;
import io.gengyun.shared.BusinessRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the work of one batch in one transaction: all good rows together with their counts, or
 * nothing.
 */
@Component
public class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private static final long WORTH_ANALYZING = 1_000;

    private final JdbcClient database;
    private final Batches copies;
    private final TransactionTemplate transaction;
    private final ImportBatches batches;
    private final BatchLocks locks;
    private final RefusedRows refused;
    private final Spool spool;

    ImportRun(
            JdbcClient database,
            Batches copies,
            TransactionTemplate transaction,
            ImportBatches batches,
            BatchLocks locks,
            RefusedRows refused,
            Spool spool) {
        this.database = database;
        this.copies = copies;
        this.transaction = transaction;
        this.batches = batches;
        this.locks = locks;
        this.refused = refused;
        this.spool = spool;
    }

    /** What is to be done with which file. */
    public record Order(BatchId batch, SpooledFile file, Table table, RowPlan plan, boolean dryRun) {}

    void run(Order order) {
        boolean told = false;
        try {
            if (!batches.take(order.batch())) {
                LOG.warn("Import {} was given up before its turn", order.batch());
                told = true;
                return;
            }
            spool.find(order.file());
            transaction.executeWithoutResult(status -> work(order));
            told = true;
        } catch (BusinessRefusal refusal) {
            batches.failed(order.batch(), refusal.key(), refusal.arguments());
            told = true;
        } catch (DataIntegrityViolationException collision) {
            LOG.info("Import {} met a change of the same rows", order.batch(), collision);
            batches.failed(order.batch(), "import.changedMeanwhile");
            told = true;
        } finally {
            if (!told) {
                batches.failed(order.batch(), "import.failed", order.batch());
            }
            if (!order.file().kept() || told && !order.dryRun()) {
                spool.remove(order.file());
            }
            locks.release(order.batch());
        }
    }

    private void work(Order order) {
        locks.queueFor(order.plan().target().table());
        Progress progress = new Progress(order.batch(), batches);
        Staging staging = new Staging(order.plan());
        database.sql("set local work_mem = '64MB'").update();
        database.sql(staging.table()).update();
        long rows = staging.fill(copies, order.table(), progress);
        progress.enter(Phase.CHECKING, rows);
        new Resolution(order.plan(), database).run();
        long rejected = new Refusals(order.plan(), database).run();
        progress.enter(Phase.STORING, rows);
        database.sql("savepoint before_merge").update();
        MergeCounts counts = new Merge(order.batch(), order.plan(), database).store(rejected);
        if (order.dryRun()) {
            database.sql("rollback to savepoint before_merge").update();
        } else {
            if (rejected > 0) {
                refused.keep(order.batch(), order.table());
            }
            if (counts.created() + counts.updated() >= WORTH_ANALYZING) {
                database.sql("analyze " + order.plan().target().table()).update();
            }
        }
        batches.done(order.batch(), rows, counts);
    }
}
