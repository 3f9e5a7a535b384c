package io.gengyun.uikit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as XLSX, written in constant memory: numbers are numbers, dates are dates, every text
 * stays a text. The heading is bold and stays in sight; the columns are as wide as the first rows
 * need. What does not fit on one sheet goes on on the next.
 */
final class XlsxSheet implements SheetWriter {

    private static final int MEASURED = 200;
    private static final int LONGEST_TEXT = 32_767;
    private static final double NARROWEST = 9;
    private static final double WIDEST = 48;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook book;
    private final String name;
    private final ZoneId zone;
    private final List<List<@Nullable Object>> held = new ArrayList<>();
    private @Nullable List<@Nullable Object> heading;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int next;

    XlsxSheet(OutputStream out, String name, ZoneId zone) {
        this.book = new Workbook(out, "Gengyun", "1.0");
        this.name = name;
        this.zone = zone;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (heading == null) {
            heading = cells;
            return;
        }
        held.add(cells);
        if (held.size() == MEASURED) {
            flush();
        }
    }

    private void flush() throws IOException {
        for (List<@Nullable Object> cells : held) {
            if (sheet != null && next == Worksheet.MAX_ROWS) {
                sheet.finish();
                sheet = null;
            }
            Worksheet target = begun();
            for (int column = 0; column < cells.size(); column++) {
                write(target, column, cells.get(column));
            }
            next++;
        }
        held.clear();
        begun().flush();
    }

    /** The sheet to write on, with its heading. */
    private Worksheet begun() {
        if (sheet != null) {
            return sheet;
        }
        sheets++;
        Worksheet made = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet = made;
        next = 0;
        List<@Nullable Object> titles = heading == null ? List.of() : heading;
        for (int column = 0; column < titles.size(); column++) {
            made.width(column, width(column));
            write(made, column, titles.get(column));
        }
        if (!titles.isEmpty()) {
            made.range(0, 0, 0, titles.size() - 1)
                    .style()
                    .bold()
                    .fillColor("E4EFE8")
                    .set();
            made.freezePane(0, 1);
            made.setAutoFilter(0, 0, titles.size() - 1);
        }
        next = 1;
        return made;
    }

    private double width(int column) {
        int most = heading == null ? 0 : places(heading.get(column)) + 3;
        for (List<@Nullable Object> cells : held) {
            most = Math.max(most, places(column < cells.size() ? cells.get(column) : null) + 1);
        }
        return Math.clamp(most, NARROWEST, WIDEST);
    }

    /** How many narrow letters wide a cell is; a Chinese character takes two. */
    private static int places(@Nullable Object cell) {
        return switch (cell) {
            case null -> 0;
            case Instant moment -> 16;
            default -> cell.toString().chars().map(one -> one < 0x2e80 ? 1 : 2).sum();
        };
    }

    private void write(Worksheet target, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> target.value(next, column, number);
            case LocalDate day when day.isBefore(FIRST_DAY) -> target.inlineString(next, column, day.toString());
            case LocalDate day -> {
                target.value(next, column, day);
                target.style(next, column).format("yyyy-mm-dd").set();
            }
            case Instant moment -> {
                target.value(next, column, moment.atZone(zone).toLocalDateTime());
                target.style(next, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> target.inlineString(next, column, shortened(cell.toString()));
        }
    }

    private static String shortened(String text) {
        String clean = XmlText.clean(text);
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        flush();
        book.finish();
    }
}
