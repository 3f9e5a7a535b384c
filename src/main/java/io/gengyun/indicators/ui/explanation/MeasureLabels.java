package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.indicators.Scoring.MeasureValue;
import io.gengyun.uikit.page.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a measure counts, said in the reader's language with the fields' and answers' own names. */
public final class MeasureLabels {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private MeasureLabels() {}

    public static String of(Measure measure) {
        String source = first(measure.source(), "explanation.source." + measure.source());
        String field = measure.field() == null ? "" : field(measure.source(), measure.field());
        String kind = "explanation.aggregation." + measure.aggregation().name();
        String what = !field.isEmpty() && field.startsWith(source)
                ? translate(kind + ".named", field)
                : translate(kind, source, field);
        Stream<String> values = measure.filter().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> condition(measure.source(), entry.getKey(), entry.getValue()));
        Stream<String> ranges = measure.ranges().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> field(measure.source(), entry.getKey()) + " " + range(entry.getValue()));
        String only = Stream.concat(values, ranges).collect(Collectors.joining(translate("explanation.rows.and")));
        return only.isEmpty() ? what : translate("explanation.rows.filtered", what, only);
    }

    /**
     * A formula as one reads it: the names of its measures in words, and the signs of paper.
     *
     * @param formula e.g. {@code 100 * found / visits}
     */
    public static String formula(String formula, List<MeasureValue> measures) {
        Map<String, String> words =
                measures.stream().collect(Collectors.toMap(MeasureValue::name, measure -> of(measure.measure())));
        boolean alone = words.containsKey(formula.strip());
        return NAME.matcher(formula.replace("**", "^").replace("*", "×").replace("/", "÷"))
                .replaceAll(found -> {
                    String told = words.get(found.group());
                    String shown = told == null ? found.group() : alone ? told : "[" + told + "]";
                    return Matcher.quoteReplacement(shown);
                });
    }

    private static String range(Range range) {
        Formats formats = Formats.here();
        String from = range.from() == null ? "" : "≥ " + formats.number(range.from());
        String below = range.below() == null ? "" : "< " + formats.number(range.below());
        return (from + " " + below).strip();
    }

    private static String condition(String source, String field, List<String> values) {
        String answers = values.stream()
                .map(value -> answer(source, field, value))
                .collect(Collectors.joining(translate("explanation.rows.or")));
        return translate("explanation.rows.condition", field(source, field), answers);
    }

    private static String field(String source, String name) {
        String words = first(
                name,
                "import.field." + source + "." + name,
                "import.field.customers." + name,
                "indicators.column." + name);
        return words.toLowerCase(Locale.ROOT);
    }

    private static String answer(String source, String field, String value) {
        return first(value, "import.choice." + source + "." + field + "." + value, "explanation.rows.answer." + value);
    }

    private static String first(String otherwise, String... keys) {
        return Stream.of(keys)
                .map(key -> translate(key))
                .filter(words -> !words.startsWith("!"))
                .findFirst()
                .orElse(otherwise);
    }
}
