package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.persistence.Digests;
import io.gengyun.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Headings of files held against the names that we and others give our fields. */
public final class Headings {

    private Headings() {}

    /** Stands for a set of headings, in whatever order and spelling of blanks and case. */
    public static String fingerprint(List<String> headings) {
        return Digests.hexOf(headings.stream()
                .map(Headings::bare)
                .filter(heading -> !heading.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** Our field → place of the column that feeds it, as far as mapping and headings tell. */
    static Map<String, Integer> places(ImportTarget target, List<String> headings, ImportMapping mapping, Texts texts) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Field field : target.fields()) {
            String wanted = mapping.fields().get(field.name());
            if (wanted != null) {
                indexOf(headings, wanted).ifPresent(at -> places.put(field.name(), at));
            }
        }
        List<Field> open = target.fields().stream()
                .filter(field -> !mapping.fields().containsKey(field.name()))
                .toList();
        open.forEach(field -> recognise(field, names(target, field, texts), headings, places));
        open.forEach(field -> recognise(field, aliases(target, field, texts), headings, places));
        return places;
    }

    private static void recognise(Field field, Set<String> bare, List<String> headings, Map<String, Integer> places) {
        if (!places.containsKey(field.name())) {
            indexOfLike(headings, bare, Set.copyOf(places.values())).ifPresent(at -> places.put(field.name(), at));
        }
    }

    private static Optional<Integer> indexOf(List<String> headings, String wanted) {
        int exact = headings.indexOf(wanted.strip());
        return exact >= 0 ? Optional.of(exact) : indexOfLike(headings, Set.of(bare(wanted)), Set.of());
    }

    /** What we call a field, in the files that we write and on the pages. */
    private static Set<String> names(ImportTarget target, Field field, Texts texts) {
        String key = "import.field." + target.key() + "." + field.name();
        return Stream.concat(
                        Stream.of(field.name()), RowPlan.LANGUAGES.stream().map(language -> texts.text(language, key)))
                .map(Headings::bare)
                .collect(Collectors.toSet());
    }

    /** What others call a field. */
    private static Set<String> aliases(ImportTarget target, Field field, Texts texts) {
        String key = "import.alias." + target.key() + "." + field.name();
        return RowPlan.LANGUAGES.stream()
                .flatMap(language -> Stream.of(texts.text(language, key).split(",")))
                .map(Headings::bare)
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> indexOfLike(List<String> headings, Set<String> bare, Set<Integer> taken) {
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
