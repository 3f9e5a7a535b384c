package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook as a table. Its headings are in the first row that has something in it,
 * or below a title of at most a few lines with a single cell each; what stands right of the
 * headings belongs to no column and is not read.
 *
 * @param file name of the file
 * @param sheet the chosen sheet
 * @param sheets names of all sheets that could be chosen
 */
public record SheetTable(Path path, String file, String sheet, List<String> sheets) implements Table {

    private static final int MOST_TITLES = 5;

    /** Refuses a workbook that is damaged, or without a sheet with something in it. */
    public static void require(Path path, String file) {
        try (Workbook workbook = Workbook.open(path, file)) {
            workbook.check();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        choose(path, file, null);
    }

    /** The sheet that is asked for, else the first one with something in it. */
    public static SheetTable choose(Path path, String file, @Nullable String asked) {
        try (Workbook workbook = Workbook.open(path, file)) {
            List<Workbook.Sheet> sheets = workbook.sheets();
            List<String> names = sheets.stream().map(Workbook.Sheet::name).toList();
            if (sheets.isEmpty()) {
                throw BusinessRefusal.refused("import.file.noSheet", file);
            }
            for (Workbook.Sheet sheet : sheets) {
                boolean wanted = asked == null || asked.equals(sheet.name());
                if (wanted && hasContent(workbook, sheet)) {
                    return new SheetTable(path, file, sheet.name(), names);
                }
            }
            if (asked == null) {
                throw BusinessRefusal.refused("import.file.empty", file);
            }
            throw names.contains(asked)
                    ? MappingRefusal.of("sheet", "import.file.emptySheet", asked)
                    : MappingRefusal.of("sheet", "import.mapping.noSheet", asked, String.join(", ", names));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean hasContent(Workbook workbook, Workbook.Sheet sheet) throws IOException {
        try (Rows rows = workbook.rows(sheet, Watch.NOBODY)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                if (!row.isBlank()) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public Rows open(Watch watch) throws IOException {
        Workbook workbook = Workbook.open(path, file);
        boolean opened = false;
        try {
            Workbook.Sheet chosen = workbook.sheets().stream()
                    .filter(one -> one.name().equals(sheet))
                    .findFirst()
                    .orElseThrow(() -> Workbook.broken(file, null));
            Rows rows = new FromHeadings(workbook, workbook.rows(chosen, watch));
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    /** Rows from the headings on, all of them as wide as these. */
    private final class FromHeadings implements Rows {

        private final Workbook workbook;
        private final Rows rows;
        private final Deque<TableRow> seen = new ArrayDeque<>();
        private int width = -1;

        FromHeadings(Workbook workbook, Rows rows) {
            this.workbook = workbook;
            this.rows = rows;
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            if (width < 0) {
                skipTitles();
            }
            TableRow row = seen.isEmpty() ? rows.next() : seen.removeFirst();
            return row == null ? null : new TableRow(row.line(), fitted(row.cells()));
        }

        private void skipTitles() throws IOException {
            while (seen.size() <= MOST_TITLES) {
                TableRow row = rows.next();
                if (row == null) {
                    break;
                }
                long filled =
                        row.cells().stream().filter(cell -> !cell.isBlank()).count();
                if (filled > 1) {
                    seen.clear();
                    seen.add(row);
                    break;
                }
                if (filled == 1) {
                    seen.add(row);
                }
            }
            width = seen.isEmpty() ? 0 : widthOf(seen.getFirst().cells());
        }

        private static int widthOf(List<String> headings) {
            int last = headings.size();
            while (last > 0 && headings.get(last - 1).isBlank()) {
                last--;
            }
            return last;
        }

        private List<String> fitted(List<String> cells) {
            List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
            while (fitted.size() < width) {
                fitted.add("");
            }
            return fitted;
        }

        @Override
        public void close() throws IOException {
            rows.close();
            workbook.close();
        }
    }
}
