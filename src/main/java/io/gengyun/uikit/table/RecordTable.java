package io.gengyun.uikit.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of records that reads as a table on a desk and as a card for each record on a phone,
 * without losing its meaning for screen readers. Cards leave out what a record does not have. Its
 * columns, apart from buttons, are those of the file into which {@link ExportLinks} take it.
 *
 * @param <T> the record of one row
 */
public final class RecordTable<T> extends NativeTable {

    private record Column<T>(String header, String style, Function<T, Component> cell) {}

    private record FileColumn<T>(String header, Function<T, @Nullable Object> value) {}

    private final String caption;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<FileColumn<T>> fileColumns = new ArrayList<>();
    private final NativeTableRow header;

    /** An empty table; the caption is said to screen readers. */
    public RecordTable(String caption) {
        this.caption = caption;
        addClassName("gy-table");
        getElement().setAttribute("role", "table");
        setCaptionText(caption);
        getHead().getElement().setAttribute("role", "rowgroup");
        header = getHead().addRow();
        header.getElement().setAttribute("role", "row");
        getBody().getElement().setAttribute("role", "rowgroup");
    }

    /** A column of words. */
    public RecordTable<T> text(String title, Function<T, String> cell) {
        return add(title, "", row -> new Span(cell.apply(row)));
    }

    /** A column of numbers, shown under one another. */
    public RecordTable<T> number(String title, Function<T, String> cell) {
        return add(title, "gy-number", row -> new Span(cell.apply(row)));
    }

    /** A column of numbers with something beside them. */
    public RecordTable<T> numberWith(String title, Function<T, Component> cell) {
        return add(title, "gy-number", cell);
    }

    /** A column of anything. */
    public RecordTable<T> component(String title, Function<T, Component> cell) {
        return add(title, "", cell);
    }

    /** The column that names the record: the card's heading on a phone. */
    public RecordTable<T> naming(String title, Function<T, Component> cell) {
        return add(title, "gy-naming", cell);
    }

    /** The column of buttons, without a visible title. */
    public RecordTable<T> actions(String title, Function<T, Component> cell) {
        return add(title, "gy-actions", cell);
    }

    /**
     * What the column added last holds in a file, when it is more exact than the words shown: a
     * number, a {@code LocalDate}, an {@code Instant}, or a text.
     */
    public RecordTable<T> inFile(Function<T, ? extends @Nullable Object> value) {
        FileColumn<T> last = fileColumns.removeLast();
        return onlyInFile(last.header(), value);
    }

    /** A column that is not shown but stands in a file. */
    public RecordTable<T> onlyInFile(String title, Function<T, ? extends @Nullable Object> value) {
        fileColumns.add(new FileColumn<>(title, value::apply));
        return this;
    }

    /** Leaves the column added last out of files. */
    public RecordTable<T> notInFile() {
        fileColumns.removeLast();
        return this;
    }

    String caption() {
        return caption;
    }

    List<String> headingsInFile() {
        return fileColumns.stream().map(FileColumn::header).toList();
    }

    List<@Nullable Object> cellsInFile(T row) {
        List<@Nullable Object> cells = new ArrayList<>();
        fileColumns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }

    /** The words of a cell, null when it says nothing. */
    private static @Nullable String words(Component cell) {
        String words = cell.getElement().getTextRecursively().strip();
        return words.isEmpty() || words.equals("–") ? null : words;
    }

    private RecordTable<T> add(String title, String style, Function<T, Component> cell) {
        columns.add(new Column<>(title, style, cell));
        if (!style.equals("gy-actions")) {
            onlyInFile(title, row -> words(cell.apply(row)));
        }
        NativeTableHeaderCell head = header.addHeaderCell();
        head.getElement().setAttribute("role", "columnheader");
        head.getElement().setAttribute("scope", "col");
        if (style.equals("gy-actions")) {
            Span hidden = new Span(title);
            hidden.addClassName("gy-visually-hidden");
            head.add(hidden);
        } else {
            head.setText(title);
        }
        style(head.getElement(), style);
        return this;
    }

    /** Adds a row at the end. */
    public NativeTableRow append(T row) {
        NativeTableRow line = getBody().addRow();
        line.getElement().setAttribute("role", "row");
        for (Column<T> column : columns) {
            NativeTableCell cell = line.addDataCell();
            cell.getElement().setAttribute("role", "cell");
            style(cell.getElement(), column.style());
            if (!column.style().equals("gy-actions") && !column.style().equals("gy-naming")) {
                cell.getElement().setAttribute("data-label", column.header());
            }
            Component content = column.cell().apply(row);
            if (saysNothing(content)) {
                cell.addClassName("gy-nothing");
            }
            cell.add(content);
        }
        return line;
    }

    private static boolean saysNothing(Component content) {
        return content instanceof Span && content.getChildren().findAny().isEmpty() && words(content) == null;
    }

    /** Adds these rows at the end. */
    public RecordTable<T> appendAll(List<T> rows) {
        rows.forEach(this::append);
        return this;
    }

    /** Adds a row under everything that spans all columns, e.g. what belongs to the row above. */
    public NativeTableRow appendWide(Component content) {
        NativeTableRow line = getBody().addRow();
        line.addClassName("gy-wide");
        line.getElement().setAttribute("role", "row");
        NativeTableCell cell = line.addDataCell();
        cell.getElement().setAttribute("role", "cell");
        cell.setColspan(columns.size());
        cell.add(content);
        return line;
    }

    /** Forgets the rows, keeps the columns. */
    public void clear() {
        getBody().removeAll();
    }

    private static void style(com.vaadin.flow.dom.Element element, String style) {
        if (!style.isEmpty()) {
            element.getClassList().add(style);
        }
    }
}
