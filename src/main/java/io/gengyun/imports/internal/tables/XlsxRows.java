package io.gengyun.imports.internal.tables;

import java.io.IOException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet in XML as texts: dates as ISO 8601, formulas by the value that was stored
 * with them.
 */
final class XlsxRows implements Rows {

    private static final SpreadsheetVersion LIMITS = SpreadsheetVersion.EXCEL2007;

    private final PartReader reader;
    private final CellFormats formats;
    private final SharedTexts texts;
    private final MergedCells merged;
    private final String file;
    private int row;

    XlsxRows(PartReader reader, CellFormats formats, SharedTexts texts, MergedCells merged, String file) {
        this.reader = reader;
        this.formats = formats;
        this.texts = texts;
        this.merged = merged;
        this.file = file;
    }

    @Override
    public @Nullable TableRow next() {
        while (reader.next() && !reader.ends("sheetData")) {
            if (reader.starts("row")) {
                row = reader.number("r", row + 1);
                if (row < 1 || row > LIMITS.getMaxRows()) {
                    throw Workbook.broken(file, null);
                }
                RowCells cells = cells();
                merged.fill(row - 1, cells);
                return new TableRow(row, cells.list());
            }
        }
        return null;
    }

    private RowCells cells() {
        RowCells cells = new RowCells(LIMITS, file);
        int column = -1;
        while (reader.next() && !reader.ends("row")) {
            if (reader.starts("c")) {
                column = column(reader.attribute("r"), column + 1);
                cells.put(column, cell());
            }
        }
        return cells;
    }

    /** Place of a column by the letters of a cell's name such as {@code AB12}. */
    private static int column(@Nullable String name, int otherwise) {
        int column = 0;
        for (int at = 0; name != null && at < name.length() && column <= LIMITS.getMaxColumns(); at++) {
            char letter = name.charAt(at);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private String cell() {
        String type = reader.attribute("t");
        int style = reader.number("s", -1);
        String value = null;
        boolean formula = false;
        while (reader.next() && !reader.ends("c")) {
            if (reader.starts("v")) {
                value = reader.text("v");
            } else if (reader.starts("is")) {
                value = reader.richText("is");
            } else if (reader.starts("f")) {
                formula = true;
            }
        }
        if (value == null || value.isEmpty()) {
            return formula && !"str".equals(type) ? CellErrors.NOT_COMPUTED : "";
        }
        return shown(type == null ? "n" : type, value, style);
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "n" -> formats.shown(RowCells.number(value, file), style);
            case "s" -> texts.at(RowCells.number(value, file).intValue());
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str" -> PartReader.unescaped(value);
            case "d" -> value.replaceFirst("T00:00:00(\\.0+)?Z?$", "");
            default -> value;
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
