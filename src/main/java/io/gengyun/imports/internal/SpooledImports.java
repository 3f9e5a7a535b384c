package io.gengyun.imports.internal;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.FileFormat;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.internal.batches.BatchRows;
import io.gengyun.imports.internal.batches.ImportBatches;
import io.gengyun.imports.internal.batches.Spool;
import io.gengyun.imports.internal.mapping.FileSample;
import io.gengyun.imports.internal.mapping.MappingMemory;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.internal.merging.ImportQueue;
import io.gengyun.imports.internal.merging.ImportRun;
import io.gengyun.imports.internal.refused.RefusedRowsFile;
import io.gengyun.imports.internal.refused.RejectionRows;
import io.gengyun.imports.internal.tables.CorrectedTable;
import io.gengyun.imports.internal.tables.FileKind;
import io.gengyun.imports.internal.tables.SheetTable;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.internal.tables.TextTable;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Texts;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports of files that were spooled first. A batch runs on a small pool of threads of this process
 * and not as a job of the engine, for the reasons of ADR 12; one whose process died is marked as
 * failed by another, with a sentence, and the person imports again.
 */
@Component
class SpooledImports implements Imports {

    private final Access access;
    private final List<ImportTarget> targets;
    private final Spool spool;
    private final BatchRows batches;
    private final RejectionRows rejections;
    private final RefusedRowsFile refusedRows;
    private final MappingMemory memory;
    private final ImportQueue queue;
    private final Texts texts;

    SpooledImports(
            Access access,
            List<ImportTarget> targets,
            Spool spool,
            BatchRows batches,
            RejectionRows rejections,
            RefusedRowsFile refusedRows,
            MappingMemory memory,
            ImportQueue queue,
            Texts texts) {
        this.access = access;
        this.targets = targets.stream()
                .sorted(Comparator.comparingInt(ImportTarget::rank))
                .toList();
        this.spool = spool;
        this.batches = batches;
        this.rejections = rejections;
        this.refusedRows = refusedRows;
        this.memory = memory;
        this.queue = queue;
        this.texts = texts;
    }

    private CurrentUser user() {
        return access.require(Role.HR, Role.ADMIN, Role.CONSULTANT);
    }

    @Override
    public List<ImportTarget> targets() {
        user();
        return targets;
    }

    private ImportTarget target(String key) {
        return targets.stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.notFound(
                        "import.unknownTarget",
                        key,
                        String.join(
                                ", ", targets.stream().map(ImportTarget::key).toList())));
    }

    @Override
    public SpooledFile spool(String name, InputStream content, boolean kept) {
        user();
        SpooledFile file = spool.take(name, content, kept);
        try {
            requireTable(spool.find(file), file.name());
            return file;
        } catch (BusinessRefusal refusal) {
            spool.remove(file);
            throw refusal;
        }
    }

    private static void requireTable(Path path, String name) {
        if (FileKind.of(path, name) != FileKind.TEXT) {
            SheetTable.require(path, name);
        }
    }

    @Override
    public Preview preview(String target, SpooledFile file, ImportMapping mapping) {
        user();
        Path path = spool.find(file);
        Table table = Table.of(path, file.name(), mapping);
        return new FileSample(table, file.name()).preview(target(target), mapping, texts);
    }

    @Override
    public Optional<Remembered> remembered(String target, List<String> headings) {
        user();
        return memory.find(target, headings);
    }

    @Override
    public void forget(String target, List<String> headings) {
        user();
        memory.forget(target, headings);
    }

    @Override
    public BatchId start(String target, SpooledFile file, ImportMapping mapping, boolean dryRun) {
        CurrentUser user = user();
        return orRemoved(file, () -> begin(target, file, mapping, dryRun, null, user));
    }

    @Override
    public BatchId correct(BatchId refused, SpooledFile file, boolean dryRun) {
        CurrentUser user = user();
        return orRemoved(file, () -> {
            BatchRecord first = get(refused);
            ImportMapping mapping = batches.asked(refused)
                    .map(BatchRows.Asked::mapping)
                    .filter(any -> first.state() == State.DONE && !first.dryRun())
                    .orElseThrow(() -> BusinessRefusal.refused("import.corrections.notDone"));
            return begin(first.target(), file, ofNewFile(mapping), dryRun, refused, user);
        });
    }

    /** Without what belongs to the file that the mapping was made for. */
    private static ImportMapping ofNewFile(ImportMapping mapping) {
        return new ImportMapping(mapping.fields(), mapping.values(), null, null, mapping.dateFormat(), null);
    }

    private BatchId orRemoved(SpooledFile file, Supplier<BatchId> action) {
        boolean begun = false;
        try {
            BatchId batch = action.get();
            begun = true;
            return batch;
        } finally {
            if (!begun && !file.kept()) {
                spool.remove(file);
            }
        }
    }

    private BatchId begin(
            String key,
            SpooledFile file,
            ImportMapping mapping,
            boolean dryRun,
            @Nullable BatchId corrects,
            CurrentUser user) {
        ImportTarget target = target(key);
        Path path = spool.find(file);
        Table given = Table.of(path, file.name(), mapping);
        Table read = corrects != null && given instanceof TextTable ? new CorrectedTable(given) : given;
        List<String> headings = new FileSample(read, file.name()).headings();
        boolean pointOrComma = given instanceof TextTable text && text.format().delimiter() == ';';
        RowPlan plan = RowPlan.of(target, headings, mapping, texts, pointOrComma);
        return queue.add(
                new ImportBatches.Beginning(
                        key,
                        file,
                        dryRun,
                        plan.carriedOut(mapping),
                        headings,
                        !mapping.equals(ImportMapping.NONE),
                        corrects),
                user.username(),
                batch -> new ImportRun.Order(batch, file, read, plan, dryRun));
    }

    @Override
    public BatchRecord get(BatchId batch) {
        return batches.find(batch, user().language()).orElseThrow(BatchRows::unknown);
    }

    @Override
    public Slice<BatchRecord> list(int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        UUID before = after == null ? null : batch(after).value();
        List<BatchRecord> found = batches.latest(most + 1, before, user().language());
        boolean more = found.size() > most;
        List<BatchRecord> shown = more ? found.subList(0, most) : found;
        return new Slice<>(shown, more ? shown.getLast().id().toString() : null);
    }

    private static BatchId batch(String after) {
        try {
            return BatchId.of(after);
        } catch (IllegalArgumentException noMark) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.NOT_UNDERSTOOD,
                    "import.batch.mark",
                    List.of(new BusinessRefusal.FieldError("after", "import.batch.mark")));
        }
    }

    @Override
    public List<BatchRecord> corrections(BatchId batch) {
        return batches.corrections(get(batch).id(), user().language());
    }

    @Override
    public Slice<Rejection> rejections(BatchId batch, int limit, @Nullable String after) {
        return rejections.page(get(batch).id(), limit, after, user().language());
    }

    @Override
    public void writeRefusedRows(BatchId batch, FileFormat format, OutputStream out) {
        if (get(batch).correctable() == 0) {
            throw BusinessRefusal.refused("import.corrections.none");
        }
        List<String> headings = batches.asked(batch).orElseThrow().headings();
        refusedRows.write(batch, headings, format, user().language(), out);
    }

    @Override
    public void writeRejections(BatchId batch, OutputStream out) {
        rejections.write(get(batch).id(), user().language(), out);
    }
}
