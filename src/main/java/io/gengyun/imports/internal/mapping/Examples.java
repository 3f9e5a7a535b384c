package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The example row of a template. A file that still holds it, cell for cell, is imported without it,
 * so that nobody has to remember to take it out.
 */
public final class Examples {

    private static final String DAY = "2026-03-31";

    private Examples() {}

    /** The example in each language: our field → cell. */
    public static List<Map<String, String>> of(ImportTarget target, Texts texts) {
        return RowPlan.LANGUAGES.stream()
                .map(language -> of(target, texts, language))
                .toList();
    }

    public static Map<String, String> of(ImportTarget target, Texts texts, Locale language) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Field field : target.fields()) {
            cells.put(field.name(), cell(target, field, texts, language));
        }
        return cells;
    }

    private static String cell(ImportTarget target, Field field, Texts texts, Locale language) {
        if (field.name().equals("number")) {
            return texts.text(language, "import.template.number");
        }
        return switch (field.kind()) {
            case Kind.Date date -> DAY;
            case Kind.Number number -> "12";
            case Kind.Flag flag -> texts.text(language, "import.template.flag");
            case Kind.Choice choice ->
                texts.text(
                        language,
                        "import.choice.%s.%s.%s"
                                .formatted(target.key(), field.name(), new TreeSet<>(choice.words()).first()));
            case Kind.Reference reference ->
                texts.text(
                        language,
                        reference.table().endsWith(".customer")
                                ? "import.template.customer"
                                : "import.template.reference");
            case Kind.Code code -> word(target, field, texts, language);
            case Kind.Text text -> word(target, field, texts, language);
        };
    }

    /** An example for this field of this target, for fields of this name, or just any. */
    private static String word(ImportTarget target, Field field, Texts texts, Locale language) {
        for (String key : List.of(
                "import.example." + target.key() + "." + field.name(),
                "import.example." + field.name(),
                "import.template.word")) {
            String found = texts.text(language, key);
            if (!found.equals("!" + key + "!")) {
                return found;
            }
        }
        return "";
    }
}
