package io.gengyun.imports.internal;

import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file feeds which field, and how its cells are read: a mapping held against the
 * headings of one file.
 *
 * @param examples cells by field of the example rows that our templates hold, which are left out
 */
record RowPlan(
        ImportTarget target, int width, List<Column> columns, List<Map<String, String>> examples) {

    static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    /**
     * One field that the file feeds.
     *
     * @param at place of the cell in the row
     * @param words their word → our word, null for none
     */
    record Column(
            Field field,
            int at,
            String heading,
            Map<String, @Nullable String> words,
            CellReader reader) {

        String name() {
            return field.column();
        }
    }

    /** Whether the cells are those of the example row of our template. */
    boolean isExample(List<String> cells) {
        return examples.stream()
                .anyMatch(
                        example ->
                                columns.stream()
                                        .allMatch(column -> says(example, column, cells)));
    }

    private static boolean says(
            Map<String, String> example, Column column, List<String> cells) {
        return column.at() < cells.size()
                && StagingRow.clean(cells.get(column.at()))
                        .equals(example.get(column.field().name()));
    }

    Optional<Column> feeding(Field field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    /** Heading of the column that feeds a field, or the field's own name when none does. */
    String heading(Field field) {
        return feeding(field).map(Column::heading).orElse(field.name());
    }

    /** Our field → place of the column that feeds it, as far as mapping and headings tell. */
    static Map<String, Integer> places(
            ImportTarget target, List<String> headings, ImportMapping mapping, Texts texts) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Field field : target.fields()) {
            String wanted = mapping.fields().get(field.name());
            if (wanted != null) {
                indexOf(headings, wanted).ifPresent(at -> places.put(field.name(), at));
            }
        }
        List<Field> open =
                target.fields().stream()
                        .filter(field -> !mapping.fields().containsKey(field.name()))
                        .toList();
        open.forEach(field -> recognise(field, names(target, field, texts), headings, places));
        open.forEach(field -> recognise(field, aliases(target, field, texts), headings, places));
        return places;
    }

    private static void recognise(
            Field field, Set<String> bare, List<String> headings, Map<String, Integer> places) {
        if (!places.containsKey(field.name())) {
            indexOfLike(headings, bare, Set.copyOf(places.values()))
                    .ifPresent(at -> places.put(field.name(), at));
        }
    }

    static RowPlan of(
            ImportTarget target, List<String> headings, ImportMapping mapping, Texts texts) {
        Map<String, Integer> places = places(target, headings, mapping, texts);
        List<FieldError> errors = errors(target, headings, mapping, places);
        Dates dates = new Dates(mapping.dateFormat());
        List<Column> columns = new ArrayList<>();
        for (Field field : target.fields()) {
            Integer at = places.get(field.name());
            if (at != null) {
                Map<String, @Nullable String> words =
                        mapping.values().getOrDefault(field.name(), Map.of());
                CellReader reader = CellReader.of(field.kind(), dates, words(target, field, texts));
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
            ImportTarget target,
            List<String> headings,
            ImportMapping mapping,
            Map<String, Integer> places) {
        List<FieldError> errors = new ArrayList<>();
        List<String> ours = target.fields().stream().map(Field::name).toList();
        mapping.fields()
                .forEach(
                        (name, heading) -> {
                            if (!ours.contains(name)) {
                                errors.add(unknownField("fields." + name, name, ours));
                            } else if (heading != null && !places.containsKey(name)) {
                                errors.add(
                                        new FieldError(
                                                "fields." + name,
                                                "import.mapping.noColumn",
                                                heading,
                                                String.join(", ", headings)));
                            }
                        });
        for (String name : mapping.values().keySet()) {
            if (!ours.contains(name)) {
                errors.add(unknownField("values." + name, name, ours));
            }
        }
        if (errors.isEmpty() && !places.containsKey("number")) {
            errors.add(
                    new FieldError(
                            "fields.number",
                            "import.mapping.noNumber",
                            String.join(", ", headings)));
        }
        return errors;
    }

    private static FieldError unknownField(String at, String name, List<String> ours) {
        return new FieldError(at, "import.mapping.unknownField", name, String.join(", ", ours));
    }

    private static void checkWords(
            Field field,
            Map<String, @Nullable String> words,
            CellReader reader,
            List<FieldError> errors) {
        for (Map.Entry<String, @Nullable String> word : words.entrySet()) {
            String ours = word.getValue();
            if (ours != null
                    && !ours.isBlank()
                    && reader.read(ours.strip()) instanceof Cell.Refused) {
                errors.add(
                        new FieldError(
                                "values." + field.name() + "." + word.getKey(),
                                "import.mapping.word",
                                ours,
                                field.name()));
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
                String key = "import.choice." + target.key() + "." + field.name() + "." + word;
                for (Locale language : LANGUAGES) {
                    words.put(texts.text(language, key).toLowerCase(Locale.ROOT), word);
                }
            }
        }
        return words;
    }

    private static Optional<Integer> indexOf(List<String> headings, String wanted) {
        int exact = headings.indexOf(wanted.strip());
        return exact >= 0
                ? Optional.of(exact)
                : indexOfLike(headings, Set.of(bare(wanted)), Set.of());
    }

    /** What we call a field, in the files that we write and on the pages. */
    private static Set<String> names(ImportTarget target, Field field, Texts texts) {
        String key = "import.field." + target.key() + "." + field.name();
        return Stream.concat(
                        Stream.of(field.name()),
                        LANGUAGES.stream().map(language -> texts.text(language, key)))
                .map(RowPlan::bare)
                .collect(Collectors.toSet());
    }

    /** What others call a field. */
    private static Set<String> aliases(ImportTarget target, Field field, Texts texts) {
        String key = "import.alias." + target.key() + "." + field.name();
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(texts.text(language, key).split(",")))
                .map(RowPlan::bare)
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> indexOfLike(
            List<String> headings, Set<String> bare, Set<Integer> taken) {
        for (int at = 0; at < headings.size(); at++) {
            if (!taken.contains(at) && bare.contains(bare(headings.get(at)))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_*./:：（）()-]", "");
    }
}
