package io.gengyun.imports.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet as texts: dates as ISO 8601, formulas by the value that was stored with
 * them. A cell that is merged downwards counts for each of its rows.
 */
public final class SheetRows implements Rows {

    /** What stands for a formula that was saved without its value. */
    public static final String NOT_COMPUTED = "#CALC!";

    /** The words that spreadsheets show where a formula has gone wrong. */
    public static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#DIV/0!",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#UNKNOWN!",
            "#GETTING_DATA",
            NOT_COMPUTED);

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /** Most characters of one row, in which one shared text may stand in every cell. */
    private static final int LONGEST_ROW = 4 << 20;

    private static final int LONGEST_NUMBER = 400;

    private final Workbook workbook;
    private final PartReader reader;
    private final Map<Integer, Deque<MergedCells.Run>> merged;
    private final String file;
    private int row;

    /** Takes the workbook over: it is closed with the rows. */
    SheetRows(Workbook workbook, InputStream content, MergedCells merged, String file) {
        this.workbook = workbook;
        this.file = file;
        this.merged = merged.byColumn();
        this.reader = new PartReader(content, file);
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        while (reader.next()) {
            if (reader.starts("row")) {
                row = reader.number("r", row + 1);
                if (row < 1 || row > MOST_ROWS) {
                    throw Workbook.broken(file, null);
                }
                return new TableRow(row, filled(cells()));
            }
            if (reader.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int column = -1;
        int characters = 0;
        while (reader.next() && !reader.ends("row")) {
            if (reader.starts("c")) {
                column = column(reader.attribute("r"), column + 1);
                if (column >= MOST_COLUMNS) {
                    throw Workbook.broken(file, null);
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                String cell = cell();
                characters += cell.length();
                if (characters > LONGEST_ROW) {
                    throw FileKind.unsupported("import.file.tooManyTexts", file);
                }
                cells.set(column, cell);
            }
        }
        return cells;
    }

    /** Place of a column by the letters of a cell's name such as {@code AB12}. */
    private static int column(@Nullable String name, int otherwise) {
        if (name == null) {
            return otherwise;
        }
        int column = 0;
        for (int at = 0; at < name.length() && column <= MOST_COLUMNS; at++) {
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
                value = text("v");
            } else if (reader.starts("is")) {
                value = SharedStrings.text(reader, "is");
            } else if (reader.starts("f")) {
                formula = true;
            }
        }
        if (value == null || value.isEmpty()) {
            return formula && !"str".equals(type) ? NOT_COMPUTED : "";
        }
        return shown(type == null ? "n" : type, value, style);
    }

    private String text(String element) {
        StringBuilder text = new StringBuilder();
        while (reader.next() && !reader.ends(element)) {
            reader.appendTo(text);
        }
        return text.toString();
    }

    private String shown(String type, String value, int style) {
        return switch (type) {
            case "n" -> workbook.formats().shown(number(value), style);
            case "s" -> workbook.texts().at(number(value).intValue());
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str" -> SharedStrings.unescaped(value);
            case "d" -> value.replaceFirst("T00:00:00(\\.0+)?Z?$", "");
            default -> value;
        };
    }

    private BigDecimal number(String value) {
        if (value.length() > LONGEST_NUMBER) {
            throw Workbook.broken(file, null);
        }
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException problem) {
            throw Workbook.broken(file, problem);
        }
    }

    private List<String> filled(List<String> cells) {
        merged.forEach((at, runs) -> {
            while (!runs.isEmpty() && runs.getFirst().last() < row) {
                runs.removeFirst();
            }
            if (!runs.isEmpty() && runs.getFirst().first() == row) {
                runs.getFirst().remember(at < cells.size() ? cells.get(at) : "");
            } else if (!runs.isEmpty() && runs.getFirst().first() < row) {
                while (cells.size() <= at) {
                    cells.add("");
                }
                cells.set(at, runs.getFirst().value());
            }
        });
        return cells;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        workbook.close();
    }
}
