package io.gengyun.imports;

import static org.awaitility.Awaitility.await;

import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.imports.Imports.State;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file as a test writes it, on its way through the import. */
public final class ImportedFile {

    private final Imports imports;
    private final String target;
    private final byte[] content;
    private final Map<String, @Nullable String> fields = new HashMap<>();
    private final Map<String, Map<String, @Nullable String>> values = new HashMap<>();
    private @Nullable String encoding;
    private @Nullable String delimiter;
    private @Nullable String dateFormat;
    private @Nullable String sheet;
    private String name = "file.csv";

    private ImportedFile(Imports imports, String target, byte[] content) {
        this.imports = imports;
        this.target = target;
        this.content = content;
    }

    public static ImportedFile of(Imports imports, String target, byte[] content) {
        return new ImportedFile(imports, target, content);
    }

    public static ImportedFile of(Imports imports, String target, String... lines) {
        return of(imports, target, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public ImportedFile named(String other) {
        name = other;
        return this;
    }

    public ImportedFile field(String ours, @Nullable String theirs) {
        fields.put(ours, theirs);
        return this;
    }

    public ImportedFile value(String ours, String theirs, @Nullable String word) {
        values.computeIfAbsent(ours, none -> new HashMap<>()).put(theirs, word);
        return this;
    }

    public ImportedFile in(String otherEncoding) {
        encoding = otherEncoding;
        return this;
    }

    public ImportedFile by(String otherDelimiter) {
        delimiter = otherDelimiter;
        return this;
    }

    public ImportedFile dates(String format) {
        dateFormat = format;
        return this;
    }

    public ImportedFile sheet(String chosen) {
        sheet = chosen;
        return this;
    }

    public BatchRecord run() {
        return run(false);
    }

    public BatchRecord tried() {
        return run(true);
    }

    public List<Rejection> rejections() {
        return imports.rejections(run().id(), 100, null).items();
    }

    public ImportMapping mapping() {
        return new ImportMapping(fields, values, encoding, delimiter, dateFormat, sheet);
    }

    public SpooledFile spooled() {
        return imports.spool(name, new ByteArrayInputStream(content), false);
    }

    /** The batch that brings these corrected rows of another. */
    public BatchRecord correcting(BatchId refused) {
        return ended(imports.correct(refused, spooled(), false));
    }

    private BatchRecord run(boolean dry) {
        return ended(imports.start(target, spooled(), mapping(), dry));
    }

    private BatchRecord ended(BatchId batch) {
        return await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> imports.get(batch), found -> found.state() != State.RUNNING);
    }
}
