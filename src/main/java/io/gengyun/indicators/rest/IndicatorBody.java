package io.gengyun.indicators.rest;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Group;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An indicator as it goes over the wire; a filter's value may be one or a list. */
record IndicatorBody(
        @Nullable String key,
        @Nullable Name name,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable Boolean additive,
        @Nullable Missing missing,
        @Nullable Map<String, MeasureBody> measures,
        @Nullable String formula,
        @Nullable Name description,
        @Nullable Group group,
        @Nullable BigDecimal typicalTarget,
        @Nullable BigDecimal typicalBaseline) {

    /** A name in both languages; a missing half borrows the other. */
    record Name(@Nullable String zh, @Nullable String en) {}

    /** A measure of the formula. */
    record MeasureBody(
            @Nullable String source,
            @Nullable Aggregation aggregation,
            @Nullable String field,
            @Nullable Map<String, JsonNode> filter,
            @Nullable String date,
            @Nullable Map<String, @Nullable Range> ranges,
            @Nullable Missing missing) {}

    /** The answer: as it is stored, filters as lists. */
    record Answer(
            String key,
            LocalizedText name,
            String unit,
            Direction direction,
            boolean additive,
            Missing missing,
            Map<String, Measure> measures,
            String formula,
            @Nullable LocalizedText description,
            Group group,
            @Nullable BigDecimal typicalTarget,
            @Nullable BigDecimal typicalBaseline) {

        static Answer of(IndicatorDefinition definition) {
            return new Answer(
                    definition.key(),
                    definition.name(),
                    definition.unit(),
                    definition.direction(),
                    definition.additive(),
                    definition.missing(),
                    definition.measures(),
                    definition.formula(),
                    definition.description(),
                    definition.group(),
                    definition.typicalTarget(),
                    definition.typicalBaseline());
        }
    }

    /**
     * The definition under the key of the address; what is needed and not there is refused. What
     * only tells about the indicator (description, group, typical figures) stays as it is unless it
     * is given.
     */
    IndicatorDefinition definition(String addressed, Optional<IndicatorDefinition> before) {
        List<FieldError> errors = new ArrayList<>();
        if (key != null && !key.equals(addressed)) {
            errors.add(new FieldError("key", "indicators.error.otherKey", addressed));
        }
        need("name", blank(zh()) && blank(en()) ? null : name, errors);
        need("direction", direction, errors);
        need("formula", blank(formula) ? null : formula, errors);
        Map<String, Measure> read = new LinkedHashMap<>();
        (measures == null ? Map.<String, MeasureBody>of() : measures)
                .forEach((measure, body) -> read.put(measure, measure(measure, body, errors)));
        if (!errors.isEmpty() || direction == null || formula == null) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED, "indicators.error.indicatorRefused", errors, addressed);
        }
        return new IndicatorDefinition(
                addressed,
                new LocalizedText(zh(), en()),
                unit == null ? "" : unit,
                direction,
                Boolean.TRUE.equals(additive),
                missing == null ? Missing.SPREAD : missing,
                read,
                formula,
                given(words(description), before.map(IndicatorDefinition::description)),
                group == null ? before.map(IndicatorDefinition::group).orElse(Group.OTHER) : group,
                given(typicalTarget, before.map(IndicatorDefinition::typicalTarget)),
                given(typicalBaseline, before.map(IndicatorDefinition::typicalBaseline)));
    }

    private static <T> @Nullable T given(@Nullable T value, Optional<T> before) {
        return value == null ? before.orElse(null) : value;
    }

    private static @Nullable LocalizedText words(@Nullable Name name) {
        String zh = name == null || name.zh() == null ? "" : name.zh();
        String en = name == null || name.en() == null ? "" : name.en();
        return blank(zh) && blank(en) ? null : new LocalizedText(zh, en);
    }

    private String zh() {
        return name == null || name.zh() == null ? "" : name.zh();
    }

    private String en() {
        return name == null || name.en() == null ? "" : name.en();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void need(String field, @Nullable Object value, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "indicators.error.needed"));
        }
    }

    private static Measure measure(String name, @Nullable MeasureBody body, List<FieldError> errors) {
        String at = "measures." + name;
        if (body == null || body.source() == null || body.aggregation() == null) {
            need(at + ".source", body == null ? null : body.source(), errors);
            need(at + ".aggregation", body == null ? null : body.aggregation(), errors);
            return new Measure("", Aggregation.COUNT, null, Map.of(), null);
        }
        Map<String, List<String>> filter = new LinkedHashMap<>();
        (body.filter() == null ? Map.<String, JsonNode>of() : body.filter())
                .forEach((key, value) -> filter.put(key, values(at + ".filter." + key, value, errors)));
        return new Measure(
                body.source(),
                body.aggregation(),
                body.field(),
                filter,
                body.date(),
                ranges(body),
                body.missing() == null ? Missing.SPREAD : body.missing());
    }

    private static Map<String, Range> ranges(MeasureBody body) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        if (body.ranges() != null) {
            body.ranges().forEach((number, range) -> ranges.put(number, range == null ? new Range(null, null) : range));
        }
        return ranges;
    }

    private static List<String> values(String field, @Nullable JsonNode value, List<FieldError> errors) {
        List<String> texts = new ArrayList<>();
        Iterable<JsonNode> nodes =
                value != null && value.isArray() ? value : value == null ? List.of() : List.of(value);
        for (JsonNode node : nodes) {
            if (node.isString() || node.isNumber() || node.isBoolean()) {
                texts.add(node.asString());
            } else {
                errors.add(new FieldError(field, "indicators.error.filterForm"));
            }
        }
        return texts;
    }
}
