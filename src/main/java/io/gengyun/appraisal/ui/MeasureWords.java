package io.gengyun.appraisal.ui;

import static io.gengyun.appraisal.ui.LineWords.text;

import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.uikit.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a measure counts, said in the reader's language with the fields' and answers' own names. */
final class MeasureWords {

    private MeasureWords() {}

    static String of(Measure measure) {
        String source = first(measure.source(), "appraisal.source." + measure.source());
        String field = measure.field() == null ? "" : field(measure.source(), measure.field());
        String what = text("appraisal.aggregation." + measure.aggregation().name(), source, field);
        Stream<String> values =
                measure.filter().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                entry ->
                                        condition(
                                                measure.source(),
                                                entry.getKey(),
                                                entry.getValue()));
        Stream<String> ranges =
                measure.ranges().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                entry ->
                                        field(measure.source(), entry.getKey())
                                                + " "
                                                + range(entry.getValue()));
        String only =
                Stream.concat(values, ranges)
                        .collect(Collectors.joining(text("appraisal.rows.and")));
        return only.isEmpty() ? what : text("appraisal.rows.filtered", what, only);
    }

    private static String range(Range range) {
        Formats formats = Formats.here();
        String from = range.from() == null ? "" : "≥ " + formats.number(range.from());
        String below = range.below() == null ? "" : "< " + formats.number(range.below());
        return (from + " " + below).strip();
    }

    private static String condition(String source, String field, List<String> values) {
        String answers =
                values.stream()
                        .map(value -> answer(source, field, value))
                        .collect(Collectors.joining(text("appraisal.rows.or")));
        return text("appraisal.rows.condition", field(source, field), answers);
    }

    private static String field(String source, String name) {
        String words =
                first(
                        name,
                        "import.field." + source + "." + name,
                        "import.field.customers." + name,
                        "indicators.column." + name);
        return words.toLowerCase(Locale.ROOT);
    }

    private static String answer(String source, String field, String value) {
        return first(
                value,
                "import.choice." + source + "." + field + "." + value,
                "appraisal.rows.answer." + value);
    }

    private static String first(String otherwise, String... keys) {
        return Stream.of(keys)
                .map(key -> text(key))
                .filter(words -> !words.startsWith("!"))
                .findFirst()
                .orElse(otherwise);
    }
}
