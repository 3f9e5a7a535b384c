package io.gengyun.imports.internal;

import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The beginning of a file, read to show it and to plan its import. */
final class FileSample {

    private static final int SHOWN_ROWS = 8;
    private static final int SHOWN_LENGTH = 120;
    private static final int SEARCHED_ROWS = 100_000;
    private static final int MOST_WORDS = 100;
    private static final int MOST_DATES = 2_000;

    private final Table table;
    private final String name;

    FileSample(Table table, String name) {
        this.table = table;
        this.name = name;
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        read(
                row -> {
                    row.cells().stream().map(StagingRow::clean).forEach(headings::add);
                    return false;
                });
        if (headings.stream().allMatch(String::isEmpty)) {
            throw BusinessRefusal.refused("import.file.empty", name);
        }
        return headings;
    }

    Preview preview(ImportTarget target, ImportMapping mapping, Texts texts) {
        List<String> headings = headings();
        Map<String, Integer> places = Headings.places(target, headings, mapping, texts);
        Map<String, String> fields = new LinkedHashMap<>();
        places.forEach((field, at) -> fields.put(field, headings.get(at)));
        List<List<String>> rows = new ArrayList<>();
        read(
                row -> {
                    rows.add(row.cells().stream().map(FileSample::shortened).toList());
                    return rows.size() <= SHOWN_ROWS;
                });
        rows.removeFirst();
        return new Preview(
                table instanceof TextTable text ? text.format().charset().name() : "",
                table instanceof TextTable text ? String.valueOf(text.format().delimiter()) : "",
                table instanceof SheetTable chosen ? chosen.sheet() : null,
                table instanceof SheetTable chosen ? chosen.sheets() : List.of(),
                headings,
                rows,
                fields,
                words(target, places, Kind.Choice.class, MOST_WORDS),
                dateFormats(target, places, mapping.dateFormat()));
    }

    private List<String> dateFormats(
            ImportTarget target, Map<String, Integer> places, @Nullable String asked) {
        Set<String> dates = new TreeSet<>();
        words(target, places, Kind.Date.class, MOST_DATES).values().forEach(dates::addAll);
        return DateFormats.fitting(dates, asked);
    }

    /** What the columns of fields of a kind hold, each word once. */
    private Map<String, List<String>> words(
            ImportTarget target,
            Map<String, Integer> places,
            Class<? extends Kind> kind,
            int most) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (Field field : target.fields()) {
            if (kind.isInstance(field.kind()) && places.containsKey(field.name())) {
                words.put(field.name(), new TreeSet<>());
            }
        }
        if (!words.isEmpty()) {
            int[] rows = {0};
            read(
                    row -> {
                        if (rows[0]++ > 0) {
                            words.forEach(
                                    (field, found) -> note(row, places.get(field), found, most));
                        }
                        return rows[0] < SEARCHED_ROWS;
                    });
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        words.forEach((field, found) -> lists.put(field, List.copyOf(found)));
        return lists;
    }

    private static void note(TableRow row, int at, Set<String> found, int most) {
        if (at < row.cells().size() && found.size() < most) {
            String word = StagingRow.clean(row.cells().get(at));
            if (!word.isEmpty()) {
                found.add(shortened(word));
            }
        }
    }

    private static String shortened(String cell) {
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
