package io.gengyun.imports.internal.templates;

import io.gengyun.imports.internal.mapping.Examples;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A template as a workbook: a sheet to fill in, whose columns have the formats of what they hold,
 * and a sheet that explains them and holds the words to choose from.
 */
final class TemplateWorkbook {

    private static final int ROWS = 5_000;
    private static final int FIRST_NOTE = 6;
    private static final String REQUIRED = "FFF2CC";
    private static final String OPTIONAL = "E2EFDA";

    private final ImportTarget target;
    private final Texts texts;
    private final Locale language;

    TemplateWorkbook(ImportTarget target, Texts texts, Locale language) {
        this.target = target;
        this.texts = texts;
        this.language = language;
    }

    /** What stands above a column: our label, with a star when it is required. */
    static String heading(ImportTarget target, Field field, Texts texts, Locale language) {
        String label = texts.text(language, "import.field." + target.key() + "." + field.name());
        return field.required() ? label + "*" : label;
    }

    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Gengyun", "1.0");
        Worksheet table = workbook.newWorksheet(text("import.target." + target.key()));
        Worksheet notes = workbook.newWorksheet(text("import.template.notes"));
        writeTable(table, notes);
        writeNotes(notes);
        workbook.finish();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    private void writeTable(Worksheet table, Worksheet notes) {
        Map<String, String> example = Examples.of(target, texts, language);
        table.freezePane(0, 1);
        List<Field> fields = target.fields();
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            String heading = heading(target, field, texts, language);
            table.value(0, at, heading);
            table.style(0, at)
                    .bold()
                    .fillColor(field.required() ? REQUIRED : OPTIONAL)
                    .wrapText(true)
                    .set();
            table.width(at, Math.max(14, heading.length() * 2.2));
            table.style(at).format(format(field.kind())).set();
            example(table, at, field.kind(), example.getOrDefault(field.name(), ""));
            List<String> words = words(field);
            if (!words.isEmpty()) {
                table.range(1, at, ROWS, at)
                        .validateWithList(notes.range(FIRST_NOTE + at, 4, FIRST_NOTE + at, 3 + words.size()))
                        .allowBlank(true);
            }
        }
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case Kind.Date date -> "yyyy-mm-dd";
            case Kind.Number number -> "General";
            case Kind.Text text -> "@";
            case Kind.Reference reference -> "@";
            case Kind.Code code -> "@";
            case Kind.Flag flag -> "@";
            case Kind.Choice choice -> "@";
        };
    }

    private static void example(Worksheet table, int at, Kind kind, String cell) {
        switch (kind) {
            case Kind.Date date -> table.value(1, at, LocalDate.parse(cell));
            case Kind.Number number -> table.value(1, at, new BigDecimal(cell));
            default -> table.value(1, at, cell);
        }
        table.style(1, at).format(format(kind)).italic().fontColor("7F7F7F").set();
    }

    private List<String> words(Field field) {
        return switch (field.kind()) {
            case Kind.Flag flag -> List.of(text("import.template.flag"), text("import.template.noFlag"));
            case Kind.Choice choice ->
                choice.words().stream()
                        .sorted()
                        .map(word -> text("import.choice.%s.%s.%s".formatted(target.key(), field.name(), word)))
                        .toList();
            default -> List.of();
        };
    }

    private void writeNotes(Worksheet notes) {
        notes.value(0, 0, text("import.template.title", text("import.target." + target.key())));
        notes.style(0, 0).bold().fontSize(14).set();
        notes.value(1, 0, text("import.template.rule.star"));
        notes.value(2, 0, text("import.template.rule.example"));
        notes.value(3, 0, text("import.template.rule.again"));
        List<String> head = List.of("column", "required", "holds", "example", "words");
        for (int at = 0; at < head.size(); at++) {
            notes.value(FIRST_NOTE - 1, at, text("import.template.note." + head.get(at)));
            notes.style(FIRST_NOTE - 1, at).bold().fillColor(OPTIONAL).set();
        }
        Map<String, String> example = Examples.of(target, texts, language);
        int line = FIRST_NOTE;
        for (Field field : target.fields()) {
            notes.value(line, 0, text("import.field." + target.key() + "." + field.name()));
            notes.value(line, 1, text(field.required() ? "import.template.flag" : "import.template.noFlag"));
            notes.value(line, 2, holds(field));
            notes.value(line, 3, example.getOrDefault(field.name(), ""));
            List<String> words = words(field);
            for (int at = 0; at < words.size(); at++) {
                notes.value(line, 4 + at, words.get(at));
            }
            line++;
        }
        notes.width(0, 22);
        notes.width(1, 10);
        notes.width(2, 52);
        notes.width(3, 26);
    }

    /** A sentence about what the cells of a column hold. */
    private String holds(Field field) {
        return switch (field.kind()) {
            case Kind.Text one
            when field.name().equals("number") -> text("import.template.holds.number", Integer.toString(one.most()));
            case Kind.Text one -> text("import.template.holds.text", Integer.toString(one.most()));
            case Kind.Date one -> text("import.template.holds.date");
            case Kind.Number one -> text("import.template.holds.amount", Integer.toString(one.scale()));
            case Kind.Flag one -> text("import.template.holds.flag");
            case Kind.Choice one -> text("import.template.holds.choice");
            case Kind.Reference one -> text("import.template.holds.reference");
            case Kind.Code one -> text("import.template.holds.code");
        };
    }
}
