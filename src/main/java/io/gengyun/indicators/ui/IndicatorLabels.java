package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Group;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.indicators.UnitLabels;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.page.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Indicators and measures said in the reader's language. */
final class IndicatorLabels {

    private IndicatorLabels() {}

    static String name(IndicatorDefinition indicator) {
        return indicator.name().in(Formats.here().language());
    }

    /** What the indicator is, empty when nobody has said. */
    static String described(IndicatorDefinition indicator) {
        return indicator.description() == null
                ? ""
                : indicator.description().in(Formats.here().language());
    }

    static String group(Group group) {
        return translate("indicators.group." + group);
    }

    /** The fact sources that an indicator reads. */
    static String sources(IndicatorDefinition indicator) {
        return indicator.measures().values().stream()
                .map(measure -> source(measure.source()))
                .distinct()
                .collect(Collectors.joining(translate("indicators.listed")));
    }

    /** A figure of the indicator in its unit, at most two places. */
    static String figure(@Nullable BigDecimal number, IndicatorDefinition indicator) {
        if (number == null) {
            return Formats.here().number(null);
        }
        BigDecimal shown = number.setScale(Math.min(number.scale(), 2), RoundingMode.HALF_UP);
        return Formats.here().number(shown) + unitAfter(indicator.unit());
    }

    /** A unit in the reader's language; may be blank. */
    static String unit(String unit) {
        return UnitLabels.of(unit, Formats.here().language(), key -> translate(key));
    }

    /** A unit as it follows a number. */
    static String unitAfter(String unit) {
        return UnitLabels.after(unit, Formats.here().language(), key -> translate(key));
    }

    /** The typical target with the way that is better: ≥ 30%. */
    static String typical(IndicatorDefinition indicator) {
        if (indicator.typicalTarget() == null) {
            return "–";
        }
        return (indicator.direction() == Direction.HIGHER ? "≥ " : "≤ ") + figure(indicator.typicalTarget(), indicator);
    }

    static String direction(Direction direction) {
        return translate("indicators.direction." + direction);
    }

    static String missing(@Nullable Missing missing) {
        return translate("indicators.missing." + (missing == null ? "INHERITED" : missing));
    }

    /** A fact source as the import calls it, else by its own name. */
    static String source(String name) {
        return first(name, "import.target." + name);
    }

    /** A column as the import calls the field, else by its own name. */
    static String column(String source, String name) {
        return first(
                name,
                "import.field." + source + "." + name,
                "import.field.customers." + name,
                "indicators.column." + name);
    }

    private static String first(String otherwise, String... keys) {
        return Stream.of(keys)
                .map(key -> translate(key))
                .filter(text -> !text.startsWith("!"))
                .findFirst()
                .orElse(otherwise);
    }

    /** A measure as a sentence part: what is counted of which source under which filter. */
    static String measure(Measure measure) {
        String what = translate("indicators.aggregation." + measure.aggregation());
        String field = measure.field() == null ? "" : " · " + column(measure.source(), measure.field());
        return what + field;
    }

    static String filter(Measure measure) {
        Stream<String> values = measure.filter().entrySet().stream()
                .map(one -> column(measure.source(), one.getKey())
                        + " = "
                        + values(measure.source(), one.getKey(), one.getValue()));
        Stream<String> ranges = measure.ranges().entrySet().stream()
                .map(one -> column(measure.source(), one.getKey()) + " " + range(one.getValue()));
        String all = Stream.concat(values, ranges).collect(Collectors.joining(translate("indicators.and")));
        return all.isEmpty() ? "–" : all;
    }

    private static String range(Range range) {
        Formats formats = Formats.here();
        if (range.below() == null) {
            return "≥ " + formats.number(range.from());
        }
        return range.from() == null
                ? "< " + formats.number(range.below())
                : translate("indicators.range", formats.number(range.from()), formats.number(range.below()));
    }

    private static String values(String source, String column, List<String> values) {
        return values.stream().map(value -> value(source, column, value)).collect(Collectors.joining(" / "));
    }

    /** A value of a column as the import calls it, else as it is stored. */
    static String value(String source, String column, String value) {
        return first(value, "import.choice." + source + "." + column + "." + value, "indicators.value." + value);
    }

    static boolean mayWrite(Access access) {
        return access.present()
                .filter(user -> user.has(Role.HR) || user.has(Role.CONSULTANT))
                .isPresent();
    }

    static Span mono(String text) {
        Span span = new Span(text);
        span.addClassName("gy-mono");
        return span;
    }

    static Span soft(String text) {
        Span span = new Span(text);
        span.addClassNames("gy-soft", "gy-small");
        return span;
    }

    /** Adds a term with what it is to a list of facts. */
    static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(translate(key)));
        facts.add(new DescriptionList.Description(value));
    }

    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("gy-facts");
        return facts;
    }
}
