package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file feeds which field, and how its cells are read: a mapping held against the
 * headings of one file.
 *
 * @param examples cells by field of the example rows that our templates hold, which are left out
 */
public record RowPlan(ImportTarget target, int width, List<Column> columns, List<Map<String, String>> examples) {

    public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    /**
     * One field that the file feeds.
     *
     * @param at place of the cell in the row
     * @param words their word → our word, null for none
     */
    public record Column(Field field, int at, String heading, Map<String, @Nullable String> words, CellReader reader) {

        public String name() {
            return field.column();
        }
    }

    /** Whether the cells are those of the example row of our template. */
    boolean isExample(List<String> cells) {
        return examples.stream().anyMatch(example -> columns.stream().allMatch(column -> says(example, column, cells)));
    }

    private static boolean says(Map<String, String> example, Column column, List<String> cells) {
        return column.at() < cells.size()
                && StagingRow.clean(cells.get(column.at()))
                        .equals(example.get(column.field().name()));
    }

    Optional<Column> feeding(Field field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    public boolean feeds(Field field) {
        return feeding(field).isPresent();
    }

    /** The fields of the target without the number. */
    public List<Field> others() {
        return target.fields().stream()
                .filter(field -> !field.name().equals("number"))
                .toList();
    }

    /** The columns that feed anything but the number. */
    public List<Column> fed() {
        return columns.stream()
                .filter(column -> !column.field().name().equals("number"))
                .toList();
    }

    /** The fed field that refers to rows of the target's own table. */
    public Optional<Field> ownReference() {
        return target.fields().stream()
                .filter(field -> feeds(field) && refersToOwnTable(field.kind()))
                .findFirst();
    }

    public boolean refersToOwnTable(Kind kind) {
        return kind instanceof Kind.Reference reference && reference.table().equals(target.table());
    }

    /** Heading of the column that feeds a field, or the field's own name when none does. */
    public String heading(Field field) {
        return feeding(field).map(Column::heading).orElse(field.name());
    }

    /** The mapping that the plan carries out, with the columns by their headings. */
    public ImportMapping carriedOut(ImportMapping asked) {
        Map<String, @Nullable String> fields = new HashMap<>(asked.fields());
        columns.forEach(column -> fields.put(column.field().name(), column.heading()));
        return new ImportMapping(fields, asked.values(), null, null, asked.dateFormat(), asked.sheet());
    }

    public static RowPlan of(ImportTarget target, List<String> headings, ImportMapping mapping, Texts texts) {
        return of(target, headings, mapping, texts, false);
    }

    /**
     * The plan, refused with what is wrong about the mapping.
     *
     * @param pointOrComma whether a lone comma in a number may be a decimal point
     */
    public static RowPlan of(
            ImportTarget target, List<String> headings, ImportMapping mapping, Texts texts, boolean pointOrComma) {
        Map<String, Integer> places = Headings.places(target, headings, mapping, texts);
        List<FieldError> errors = errors(target, headings, mapping, places);
        Dates dates = new Dates(mapping.dateFormat());
        List<Column> columns = new ArrayList<>();
        for (Field field : target.fields()) {
            Integer at = places.get(field.name());
            if (at != null) {
                Map<String, @Nullable String> words = mapping.values().getOrDefault(field.name(), Map.of());
                CellReader reader = CellReader.of(target, field, dates, words(target, field, texts), pointOrComma);
                checkWords(field, words, reader, errors);
                columns.add(new Column(field, at, headings.get(at), stripped(words), reader));
            }
        }
        if (!errors.isEmpty()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    errors.getFirst().key(),
                    errors,
                    errors.getFirst().arguments().toArray());
        }
        return new RowPlan(target, headings.size(), columns, Examples.of(target, texts));
    }

    private static List<FieldError> errors(
            ImportTarget target, List<String> headings, ImportMapping mapping, Map<String, Integer> places) {
        List<FieldError> errors = new ArrayList<>();
        List<String> ours = target.fields().stream().map(Field::name).toList();
        mapping.fields().forEach((name, heading) -> {
            if (!ours.contains(name)) {
                errors.add(unknownField("fields." + name, name, ours));
            } else if (heading != null && !places.containsKey(name)) {
                errors.add(new FieldError(
                        "fields." + name, "import.mapping.noColumn", heading, String.join(", ", headings)));
            }
        });
        for (String name : mapping.values().keySet()) {
            if (!ours.contains(name)) {
                errors.add(unknownField("values." + name, name, ours));
            }
        }
        if (errors.isEmpty() && !places.containsKey("number")) {
            errors.add(new FieldError("fields.number", "import.mapping.noNumber", String.join(", ", headings)));
        }
        return errors;
    }

    private static FieldError unknownField(String at, String name, List<String> ours) {
        return new FieldError(at, "import.mapping.unknownField", name, String.join(", ", ours));
    }

    private static void checkWords(
            Field field, Map<String, @Nullable String> words, CellReader reader, List<FieldError> errors) {
        for (Map.Entry<String, @Nullable String> word : words.entrySet()) {
            String ours = word.getValue();
            if (ours != null && !ours.isBlank() && reader.read(ours.strip()) instanceof Cell.Refused) {
                errors.add(new FieldError(
                        "values." + field.name() + "." + word.getKey(), "import.mapping.word", ours, field.name()));
            }
        }
    }

    private static Map<String, @Nullable String> stripped(Map<String, @Nullable String> words) {
        Map<String, @Nullable String> stripped = new HashMap<>();
        words.forEach((theirs, ours) -> stripped.put(theirs.strip(), ours));
        return stripped;
    }

    /** For choices: our words and their labels in both languages, in small letters → our word. */
    private static Map<String, String> words(ImportTarget target, Field field, Texts texts) {
        Map<String, String> words = new HashMap<>();
        if (field.kind() instanceof Kind.Choice choice) {
            for (String word : choice.words()) {
                words.put(word.toLowerCase(Locale.ROOT), word);
                String key = Reasons.word(target, field, word);
                for (Locale language : LANGUAGES) {
                    words.put(texts.text(language, key).toLowerCase(Locale.ROOT), word);
                }
            }
        }
        return words;
    }
}
