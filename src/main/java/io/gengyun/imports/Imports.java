package io.gengyun.imports;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.shared.Slice;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files of business data on their way into the product. A file is spooled, looked at, and then
 * imported in the background as a batch: its good rows all together or not at all, its bad rows
 * listed with their reasons. Everything here is for HR, ADMIN and CONSULTANT.
 */
public interface Imports {

    /** Where a batch is. */
    enum State {
        RUNNING,
        DONE,
        FAILED,
        UNDONE
    }

    /** What a running batch is busy with. */
    enum Phase {
        WAITING,
        READING,
        CHECKING,
        STORING,
        ENDED
    }

    /**
     * A batch as it stands. The counts add up to {@code rows}; those of a dry run say what would
     * have happened.
     *
     * @param percent how much of the file has been read
     * @param message why it failed, in the reader's language
     * @param corrects the batch whose refused rows it brings corrected
     * @param correctable how many of its refused rows can be had back to be corrected
     * @param undoableUntil when what undoing it needs is no longer kept; null when there is nothing
     *     to undo, or nothing any more
     */
    record BatchRecord(
            BatchId id,
            String target,
            String fileName,
            boolean dryRun,
            State state,
            Phase phase,
            int percent,
            long rows,
            long created,
            long updated,
            long unchanged,
            long rejected,
            @Nullable String message,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable BatchId corrects,
            long correctable,
            @Nullable Instant undoableUntil,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    /** A cell for which a row was refused; the line counts from 1 and is where the row begins. */
    record Rejection(long line, String column, String value, String reason) {}

    /**
     * The first rows of a file as they would be understood.
     *
     * @param encoding what a text is read in, recognised or asked for; empty for a workbook
     * @param delimiter of a text; empty for a workbook
     * @param sheet the sheet of a workbook that is read, null for a text
     * @param sheets the sheets that could be read
     * @param fields our field → heading, as far as recognised or asked for
     * @param words our choice field → the words that its column holds, at most a hundred
     * @param dateFormats formats that fit every date of the file, whatever format is asked for; two
     *     where only a person can tell day from month, none where none is needed or none fits
     */
    record Preview(
            String encoding,
            String delimiter,
            @Nullable String sheet,
            List<String> sheets,
            List<String> headings,
            List<List<String>> rows,
            Map<String, String> fields,
            Map<String, List<String>> words,
            List<String> dateFormats)
            implements Serializable {}

    /** A mapping with which a file of the same headings was imported before. */
    record Remembered(ImportMapping mapping, String by, Instant at) {}

    /** What can be imported into, in the order of {@link ImportTarget#rank()}. */
    List<ImportTarget> targets();

    /**
     * Takes a file over; refused when it is no table at all ({@code UNSUPPORTED}), empty, or too
     * large.
     *
     * @param kept whether it is to outlive a dry run
     */
    SpooledFile spool(String name, InputStream content, boolean kept);

    /** Looks into a file; refused when the mapping does not fit it, save for missing columns. */
    Preview preview(String target, SpooledFile file, ImportMapping mapping);

    /** The mapping with which anybody last imported a file of these headings, in any order. */
    Optional<Remembered> remembered(String target, List<String> headings);

    /** Forgets that mapping. */
    void forget(String target, List<String> headings);

    /** Begins to import a file; refused at once when the mapping does not fit it. */
    BatchId start(String target, SpooledFile file, ImportMapping mapping, boolean dryRun);

    /**
     * Begins to import refused rows that have been corrected, with the mapping of the batch that
     * refused them.
     */
    BatchId correct(BatchId refused, SpooledFile file, boolean dryRun);

    BatchRecord get(BatchId batch);

    /** Batches, the latest first. */
    Slice<BatchRecord> list(int limit, @Nullable String after);

    /** Batches that bring corrected rows of this one, the first begun first. */
    List<BatchRecord> corrections(BatchId batch);

    /** Refused cells in the order of the file. */
    Slice<Rejection> rejections(BatchId batch, int limit, @Nullable String after);

    /**
     * All refused cells as CSV {@code line,column,value,reason} in UTF-8 with a byte order mark. A
     * value that a spreadsheet would run as a formula is led by an apostrophe.
     */
    void writeRejections(BatchId batch, OutputStream out);

    /**
     * All refused rows with their headings and cells as they stood in the file, and the reasons in
     * a first column that an import leaves out.
     */
    void writeRefusedRows(BatchId batch, FileFormat format, OutputStream out);
}
