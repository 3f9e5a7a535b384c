package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.internal.tables.TableRow;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the columns of choices and of dates hold, each word once, collected row by row. */
final class ColumnValues {

    private static final int MOST_WORDS = 100;
    private static final int MOST_DATES = 2_000;

    private record Column(String field, int at, boolean dates, Set<String> found) {

        void note(List<String> cells) {
            if (at < cells.size() && found.size() < (dates ? MOST_DATES : MOST_WORDS)) {
                String word = StagingRow.clean(cells.get(at));
                if (!word.isEmpty()) {
                    found.add(FileSample.shortened(word));
                }
            }
        }
    }

    private final List<Column> columns = new ArrayList<>();

    /**
     * Nothing collected yet.
     *
     * @param places where the fields stand in a row
     */
    ColumnValues(ImportTarget target, Map<String, Integer> places) {
        target.fields().stream()
                .filter(field -> places.containsKey(field.name()))
                .filter(field -> field.kind() instanceof Kind.Choice || isDate(field.kind()))
                .map(field -> new Column(field.name(), places.get(field.name()), isDate(field.kind()), new TreeSet<>()))
                .forEach(columns::add);
    }

    private static boolean isDate(Kind kind) {
        return kind instanceof Kind.Date;
    }

    /** Whether there is no column to look at, so that the file need not be read. */
    boolean nothingToCollect() {
        return columns.isEmpty();
    }

    void note(TableRow row) {
        columns.forEach(column -> column.note(row.cells()));
    }

    /** The words of the choices by their fields. */
    Map<String, List<String>> choices() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> !column.dates())
                .forEach(column -> words.put(column.field(), List.copyOf(column.found())));
        return words;
    }

    /** The dates of all columns together. */
    Set<String> dates() {
        Set<String> dates = new TreeSet<>();
        columns.stream().filter(Column::dates).forEach(column -> dates.addAll(column.found()));
        return dates;
    }
}
