package io.gengyun.imports.internal.tables;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of records as texts, in the same words as {@link XlsxRows}. */
final class XlsRows implements Rows {

    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL97;

    private final XlsRecords records;
    private final int part;
    private final CellFormats formats;
    private final SharedTexts texts;
    private final MergedCells merged;
    private final String file;
    private @Nullable Record ahead;
    private int formula = -1;
    private int above = -1;

    /**
     * @param part the part of the records that holds the sheet
     */
    XlsRows(XlsRecords records, int part, CellFormats formats, SharedTexts texts, MergedCells merged, String file) {
        this.records = records;
        this.part = part;
        this.formats = formats;
        this.texts = texts;
        this.merged = merged;
        this.file = file;
    }

    @Override
    public @Nullable TableRow next() {
        return Workbook.<@Nullable TableRow>read(file, this::found);
    }

    private @Nullable TableRow found() {
        while (ahead == null || rowOf(ahead) < 0) {
            ahead = records.next();
            if (ahead == null || records.part() > part) {
                ahead = null;
                return null;
            }
            if (records.part() < part) {
                ahead = null;
            }
        }
        return row(rowOf(ahead));
    }

    /** The row that the record ahead begins with; rows out of order are not put together again. */
    private TableRow row(int row) {
        if (row <= above) {
            throw Workbook.broken(file, null);
        }
        above = row;
        RowCells cells = new RowCells(LIMITS, file);
        while (ahead != null && records.part() == part && (rowOf(ahead) == row || rowOf(ahead) < 0)) {
            put(ahead, cells);
            ahead = records.next();
        }
        merged.fill(row, cells);
        return new TableRow(row + 1L, cells.list());
    }

    /** The row of the cells in a record, counted from 0; -1 when it has none. */
    private static int rowOf(Record record) {
        return switch (record) {
            case CellValueRecordInterface cell -> cell.getRow();
            case MulRKRecord numbers -> numbers.getRow();
            default -> -1;
        };
    }

    private void put(Record record, RowCells cells) {
        switch (record) {
            case MulRKRecord numbers -> {
                for (int at = 0; at < numbers.getNumColumns(); at++) {
                    String shown = shown(numbers.getRKNumberAt(at), numbers.getXFAt(at));
                    cells.put(numbers.getFirstColumn() + at, shown);
                }
            }
            case StringRecord text when formula >= 0 -> cells.put(formula, text.getString());
            case CellValueRecordInterface cell -> {
                formula = cell instanceof FormulaRecord ? cell.getColumn() : -1;
                cells.put(cell.getColumn(), shown(cell));
            }
            default -> {}
        }
    }

    private String shown(CellValueRecordInterface cell) {
        return switch (cell) {
            case NumberRecord number -> shown(number.getValue(), cell.getXFIndex());
            case RKRecord number -> shown(number.getRKNumber(), cell.getXFIndex());
            case LabelSSTRecord shared -> texts.at(shared.getSSTIndex());
            case LabelRecord text -> text.getValue();
            case BoolErrRecord truth when truth.isBoolean() -> shown(truth.getBooleanValue());
            case BoolErrRecord error -> error(error.getErrorValue());
            case FormulaRecord computed -> result(computed);
            default -> "";
        };
    }

    /** The stored value of a formula; a text comes in a record of its own. */
    private String result(FormulaRecord computed) {
        return switch (computed.getCachedResultTypeEnum()) {
            case NUMERIC -> shown(computed.getValue(), computed.getXFIndex());
            case BOOLEAN -> shown(computed.getCachedBooleanValue());
            case ERROR -> error(computed.getCachedErrorValue());
            default -> "";
        };
    }

    private String shown(double number, int style) {
        return formats.shown(BigDecimal.valueOf(number), style);
    }

    private static String shown(boolean truth) {
        return truth ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#UNKNOWN!";
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
