package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.internal.mapping.RowPlan.Column;
import io.gengyun.imports.internal.tables.CellErrors;
import io.gengyun.imports.internal.tables.TableRow;
import io.gengyun.shared.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of a file as a line for PostgreSQL's COPY: its line, a fresh id, the refusals as JSON
 * {@code [[heading, value, reason, [arguments]], …]}, and a typed value for each planned column.
 */
public final class StagingRow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_SHOWN = 500;

    private final RowPlan plan;
    private final StringBuilder line = new StringBuilder();
    private final List<List<Object>> refusals = new ArrayList<>();

    public StagingRow(RowPlan plan) {
        this.plan = plan;
    }

    /** The line, valid until the next call; null for a row of empty cells or an example. */
    @Nullable
    public StringBuilder of(TableRow row) {
        line.setLength(0);
        refusals.clear();
        List<String> cells = row.cells();
        if (row.isBlank() || plan.isExample(cells)) {
            return null;
        }
        line.append(row.line()).append('\t').append(Uuids.next());
        if (isOfOtherWidth(cells)) {
            refuse("", "", "import.reason.width", numbers(cells.size(), plan.width()));
        }
        for (Column column : plan.columns()) {
            line.append('\t');
            append(column, column.at() < cells.size() ? clean(cells.get(column.at())) : "");
        }
        line.append('\t');
        escape(refusals.isEmpty() ? null : JSON.writeValueAsString(refusals));
        return line.append('\n');
    }

    private boolean isOfOtherWidth(List<String> cells) {
        if (cells.size() < plan.width()) {
            return true;
        }
        return cells.subList(plan.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    private static List<String> numbers(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(Integer::toString).toList();
    }

    private void append(Column column, String given) {
        Cell cell = read(column, given);
        switch (cell) {
            case Cell.Value value -> escape(value.text());
            case Cell.Empty empty -> {
                escape(null);
                if (column.field().required()) {
                    refuse(column.heading(), given, "import.reason.required", List.of());
                }
            }
            case Cell.Refused refused -> {
                escape(null);
                refuse(column.heading(), given, refused.reason(), refused.arguments());
            }
        }
    }

    private static Cell read(Column column, String given) {
        String ours = given;
        if (!column.words().isEmpty()) {
            if (column.words().containsKey(given)) {
                ours = orEmpty(column.words().get(given));
            } else if (column.words().containsKey(given.toLowerCase(Locale.ROOT))) {
                ours = orEmpty(column.words().get(given.toLowerCase(Locale.ROOT)));
            }
        }
        if (CellErrors.contain(ours)) {
            return ours.equals(CellErrors.NOT_COMPUTED)
                    ? new Cell.Refused("import.reason.notComputed")
                    : new Cell.Refused("import.reason.error", ours);
        }
        return ours.isEmpty() ? Cell.EMPTY : column.reader().read(ours);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private void refuse(String heading, String value, String reason, List<String> arguments) {
        String shown = shortened(value);
        refusals.add(List.of(heading.replace('\0', ' '), shown.replace('\0', ' '), reason, arguments));
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST_SHOWN) {
            return value;
        }
        boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_SHOWN - 1));
        return value.substring(0, splits ? LONGEST_SHOWN - 1 : LONGEST_SHOWN);
    }

    /** Without white space around it, that of Chinese texts and no-break spaces included. */
    static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isSpace(char one) {
        return Character.isWhitespace(one) || one == '\u00A0' || one == '\uFEFF';
    }

    private void escape(@Nullable String text) {
        CopyText.append(line, text);
    }
}
