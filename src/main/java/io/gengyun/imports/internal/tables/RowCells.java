package io.gengyun.imports.internal.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;

/** The cells of one row of a sheet while it is read, by their places. */
final class RowCells {

    /** Most characters of one row, in which one shared text may stand in every cell. */
    private static final int LONGEST = 4 << 20;

    private static final int LONGEST_NUMBER = 400;

    private final List<String> cells = new ArrayList<>();
    private final SpreadsheetVersion limits;
    private final String file;
    private int characters;

    RowCells(SpreadsheetVersion limits, String file) {
        this.limits = limits;
        this.file = file;
    }

    void put(int column, String cell) {
        if (column < 0 || column >= limits.getMaxColumns()) {
            throw Workbook.broken(file, null);
        }
        characters += cell.length();
        if (characters > LONGEST) {
            throw FileKind.unsupported("import.file.tooManyTexts", file);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, cell);
    }

    String at(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    List<String> list() {
        return cells;
    }

    /** A number as a file writes it; refused when it is none. */
    static BigDecimal number(String value, String file) {
        try {
            if (value.length() <= LONGEST_NUMBER) {
                return new BigDecimal(value.strip());
            }
        } catch (NumberFormatException problem) {
            throw Workbook.broken(file, problem);
        }
        throw Workbook.broken(file, null);
    }
}
