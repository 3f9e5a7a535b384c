package io.gengyun.imports.internal.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/**
 * The records of a workbook of Excel 97 to 2003 that its cells are made of, one after another. All
 * others, drawings and charts above all, are passed over unread.
 */
final class XlsRecords implements AutoCloseable {

    private static final Set<Short> WANTED = Set.of(
            BoundSheetRecord.sid,
            DateWindow1904Record.sid,
            FormatRecord.sid,
            ExtendedFormatRecord.sid,
            MergeCellsRecord.sid,
            NumberRecord.sid,
            RKRecord.sid,
            MulRKRecord.sid,
            LabelSSTRecord.sid,
            LabelRecord.sid,
            BoolErrRecord.sid,
            FormulaRecord.sid,
            StringRecord.sid);

    private final InputStream content;
    private final RecordInputStream records;
    private final @Nullable SharedTexts texts;
    private final String file;
    private int part = -1;
    private int depth;

    /**
     * @param texts takes the shared texts when they come by; they are passed over without it
     */
    XlsRecords(InputStream content, @Nullable SharedTexts texts, String file) {
        this.content = new BufferedInputStream(content, 1 << 16);
        this.records = new RecordInputStream(this.content);
        this.texts = texts;
        this.file = file;
    }

    /** Which part the last record belongs to: 0 is the workbook as a whole, 1 its first sheet. */
    int part() {
        return part;
    }

    /** The next record, with the one that begins a part; null after the last. */
    @Nullable
    Record next() {
        while (records.hasNextRecord() && (depth > 0 || records.getNextSid() == BOFRecord.sid)) {
            records.nextRecord();
            Record record = read(records.getSid());
            records.readRemainder();
            if (record != null) {
                return record;
            }
        }
        if (depth > 0 || part < 0) {
            throw Workbook.broken(file, null);
        }
        return null;
    }

    private @Nullable Record read(short kind) {
        switch (kind) {
            case BOFRecord.sid -> {
                depth++;
                if (depth == 1) {
                    part++;
                    return RecordFactory.createSingleRecord(records);
                }
            }
            case EOFRecord.sid -> depth--;
            case FilePassRecord.sid -> throw FileKind.unsupported("import.file.encrypted", file);
            case SSTRecord.sid -> readTexts();
            default -> {
                if (depth == 1 && WANTED.contains(kind)) {
                    return RecordFactory.createSingleRecord(records);
                }
            }
        }
        return null;
    }

    private void readTexts() {
        if (texts == null) {
            return;
        }
        records.readInt();
        int count = records.readInt();
        for (int at = 0; at < count && (records.remaining() > 0 || isContinued()); at++) {
            texts.keep(new UnicodeString(records).getString());
        }
    }

    private boolean isContinued() {
        return records.hasNextRecord() && records.getNextSid() == ContinueRecord.sid;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
