package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.imports.internal.tables.Rows;
import io.gengyun.imports.internal.tables.SheetTable;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.internal.tables.TableRow;
import io.gengyun.imports.internal.tables.TextTable;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The beginning of a file, read to show it and to plan its import. */
public final class FileSample {

    private static final int SHOWN_ROWS = 8;
    private static final int SHOWN_LENGTH = 120;
    private static final int SEARCHED_ROWS = 100_000;

    private final Table table;
    private final String name;

    public FileSample(Table table, String name) {
        this.table = table;
        this.name = name;
    }

    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        read(row -> {
            row.cells().stream().map(StagingRow::clean).forEach(headings::add);
            return false;
        });
        if (headings.stream().allMatch(String::isEmpty)) {
            throw BusinessRefusal.refused("import.file.empty", name);
        }
        return headings;
    }

    public Preview preview(ImportTarget target, ImportMapping mapping, Texts texts) {
        List<String> headings = headings();
        Map<String, Integer> places = Headings.places(target, headings, mapping, texts);
        Map<String, String> fields = new LinkedHashMap<>();
        places.forEach((field, at) -> fields.put(field, headings.get(at)));
        List<List<String>> rows = new ArrayList<>();
        read(row -> {
            rows.add(row.cells().stream().map(FileSample::shortened).toList());
            return rows.size() <= SHOWN_ROWS;
        });
        rows.removeFirst();
        ColumnValues words = words(target, places);
        return new Preview(
                table instanceof TextTable text ? text.format().charset().name() : "",
                table instanceof TextTable text ? String.valueOf(text.format().delimiter()) : "",
                table instanceof SheetTable chosen ? chosen.sheet() : null,
                table instanceof SheetTable chosen ? chosen.sheets() : List.of(),
                headings,
                rows,
                fields,
                words.choices(),
                DateFormats.fitting(words.dates(), mapping.dateFormat()));
    }

    /** Reads the file once for all columns together, and not at all when none is looked at. */
    private ColumnValues words(ImportTarget target, Map<String, Integer> places) {
        ColumnValues words = new ColumnValues(target, places);
        if (!words.nothingToCollect()) {
            int[] rows = {0};
            read(row -> {
                if (rows[0]++ > 0) {
                    words.note(row);
                }
                return rows[0] < SEARCHED_ROWS;
            });
        }
        return words;
    }

    static String shortened(String cell) {
        return cell.length() > SHOWN_LENGTH ? cell.substring(0, SHOWN_LENGTH) + "…" : cell;
    }

    private void read(Predicate<TableRow> goOn) {
        try (Rows rows = table.open(Table.Watch.NOBODY)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                if (!goOn.test(row)) {
                    return;
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
