package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.uikit.page.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The first rows of a file and how its bytes are read, which can be corrected. */
class FilePanel extends Section {

    private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "windows-1252");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    private static final String TEXTS = ".*\\.(csv|txt|tsv)";
    private static final String WORKBOOKS = ".*\\.xls[a-z]?";

    private final Select<String> encoding = new Select<>();
    private final Select<String> delimiter = new Select<>();
    private final TextField dateFormat = new TextField();
    private final RadioButtonGroup<String> dayOrMonth = new RadioButtonGroup<>();
    private final Div dateNote = new Div();
    private final Select<String> sheet = new Select<>();
    private final Div kind = new Div();
    private final Div rows = new Div();
    private final String name;
    private boolean asked;

    /**
     * @param changed told when the reading was corrected
     */
    FilePanel(String name, Runnable changed) {
        super(translate("import.page.step.reading", name));
        this.name = name.toLowerCase(Locale.ROOT);
        encoding.setLabel(translate("import.page.encoding"));
        encoding.setItems(ENCODINGS);
        delimiter.setLabel(translate("import.page.delimiter"));
        delimiter.setItems(DELIMITERS);
        delimiter.setItemLabelGenerator(one -> translate("import.page.delimiter."
                + Map.of(",", "comma", ";", "semicolon", "\t", "tab").getOrDefault(one, "bar")));
        dateFormat.setLabel(translate("import.page.dateFormat"));
        dateFormat.setPlaceholder("yyyy-MM-dd");
        dateFormat.setHelperText(translate("import.page.dateFormat.hint"));
        dateFormat.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        dayOrMonth.setLabel(translate("import.page.dayOrMonth"));
        dayOrMonth.setHelperText(translate("import.page.dayOrMonth.hint"));
        dayOrMonth.setItemLabelGenerator(FilePanel::order);
        dayOrMonth.setRequiredIndicatorVisible(true);
        dayOrMonth.setVisible(false);
        dayOrMonth.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                dateFormat.setValue(change.getValue());
            }
        });
        dateNote.addClassNames("gy-hint", "gy-form-wide");
        dateNote.getElement().setAttribute("role", "status");
        dateNote.setVisible(false);
        sheet.setLabel(translate("import.page.sheet"));
        sheet.setVisible(false);
        sheet.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        Stream.of(encoding, delimiter)
                .forEach(select -> select.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        asked = true;
                        changed.run();
                    }
                }));
        Div form = new Div(sheet, encoding, delimiter, dateFormat, dayOrMonth, dateNote);
        form.addClassName("gy-form");
        rows.addClassName("gy-table-wrap");
        rows.getElement().setAttribute("tabindex", "0");
        rows.getElement().setAttribute("role", "region");
        rows.getElement().setAttribute("aria-label", translate("import.page.preview"));
        add(kind, form, rows);
    }

    /** What the file is by its content, which its name may belie. */
    private void showKind(boolean workbook) {
        boolean belied = name.matches(workbook ? TEXTS : WORKBOOKS);
        String words = workbook ? "import.page.kind.workbook" : "import.page.kind.text";
        kind.setText(translate(belied ? words + ".belied" : words));
        kind.setClassName("gy-hint", belied);
        kind.setClassName("gy-soft", !belied);
    }

    /** What is asked for about the reading; nothing as long as all is as recognised. */
    ImportMapping mapping() {
        return new ImportMapping(
                Map.of(),
                Map.of(),
                asked ? encoding.getValue() : null,
                asked ? delimiter.getValue() : null,
                dateFormat.getValue(),
                sheet.getValue());
    }

    /** The same reading for a mapping of fields. */
    ImportMapping over(ImportMapping fields) {
        ImportMapping how = mapping();
        return new ImportMapping(
                fields.fields(), fields.values(), how.encoding(), how.delimiter(), how.dateFormat(), how.sheet());
    }

    /** Takes over how dates were written the last time, unless something is written already. */
    void propose(ImportMapping last) {
        if (dateFormat.isEmpty() && last.dateFormat() != null) {
            dateFormat.setValue(last.dateFormat());
        }
    }

    /**
     * Writes the format down that the dates of the file tell, or asks where they do not tell. A
     * format that does not fit them is dropped, and that is said.
     */
    void propose(List<String> formats) {
        dropUnfit(formats);
        dayOrMonth.setVisible(formats.size() > 1);
        if (formats.size() > 1) {
            dayOrMonth.setItems(formats);
            dayOrMonth.setValue(formats.contains(dateFormat.getValue()) ? dateFormat.getValue() : null);
        } else if (formats.size() == 1 && dateFormat.isEmpty()) {
            dateFormat.setValue(formats.getFirst());
        }
    }

    private void dropUnfit(List<String> formats) {
        String present = dateFormat.getValue();
        boolean unfit = !present.isEmpty() && !formats.isEmpty() && !formats.contains(present);
        dateNote.setVisible(unfit);
        if (unfit) {
            dateFormat.clear();
            dateNote.setText(
                    formats.size() > 1
                            ? translate("import.page.dateFormat.dropped", present)
                            : translate("import.page.dateFormat.replaced", present, formats.getFirst()));
        }
    }

    private static String order(String format) {
        return translate(format.startsWith("M") ? "import.page.monthFirst" : "import.page.dayFirst", format);
    }

    void show(Component instead) {
        rows.removeAll();
        rows.add(instead);
    }

    void show(Preview preview) {
        boolean workbook = preview.sheet() != null;
        showKind(workbook);
        sheet.setVisible(workbook);
        encoding.setVisible(!workbook);
        delimiter.setVisible(!workbook);
        if (workbook) {
            sheet.setItems(preview.sheets());
            sheet.setValue(preview.sheet());
        } else {
            showReading(preview);
        }
        showRows(preview);
    }

    private void showReading(Preview preview) {
        if (!ENCODINGS.contains(preview.encoding())) {
            encoding.setItems(Stream.concat(ENCODINGS.stream(), Stream.of(preview.encoding()))
                    .toList());
        }
        encoding.setValue(preview.encoding());
        if (DELIMITERS.contains(preview.delimiter())) {
            delimiter.setValue(preview.delimiter());
        }
    }

    private void showRows(Preview preview) {
        NativeTable table = new NativeTable();
        table.addClassName("gy-preview");
        NativeTableRow head = table.getHead().addRow();
        preview.headings().forEach(heading -> head.addHeaderCell().setText(heading));
        for (List<String> row : preview.rows()) {
            NativeTableRow line = table.getBody().addRow();
            row.forEach(cell -> line.addDataCell().setText(cell));
        }
        rows.removeAll();
        rows.add(table);
    }
}
