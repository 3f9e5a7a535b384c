package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.internal.measuring.FactCatalogue;
import io.gengyun.indicators.internal.measuring.MeasureTerms;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.indicators.spi.FactSource.Type;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a measure of an indicator must hold to: names from the catalogue, values of their type. */
@Component
class MeasureRules {

    private static final Pattern MEASURE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");
    private static final Set<String> WORDS_OF_FEEL = Set.of(
            "and",
            "between",
            "else",
            "every",
            "external",
            "false",
            "for",
            "function",
            "if",
            "in",
            "instance",
            "not",
            "null",
            "of",
            "or",
            "return",
            "satisfies",
            "some",
            "then",
            "true");

    private final FactCatalogue catalogue;

    MeasureRules(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void check(String name, Measure measure, List<FieldError> errors) {
        String at = "measures." + name;
        boolean identifier = MEASURE.matcher(name).matches() && name.length() <= DefinitionRules.LONGEST_KEY;
        if (!identifier || WORDS_OF_FEEL.contains(name) || name.equals(Scoring.CORRECTION)) {
            errors.add(new FieldError(at, "indicators.error.measureName", name));
        }
        FactSource source = catalogue.source(measure.source()).orElse(null);
        if (source == null) {
            errors.add(new FieldError(at + ".source", "indicators.error.source", measure.source(), names()));
            return;
        }
        checkField(at, measure, source, errors);
        if (FactCatalogue.date(source, measure).isEmpty()) {
            errors.add(unknown(at + ".date", String.valueOf(measure.date()), source.dates()));
        }
        measure.filter().forEach((key, values) -> checkFilter(at, key, values, source, errors));
        measure.ranges().forEach((key, range) -> checkRange(at, key, range, source, errors));
        if (measure.missing() == Missing.ZERO && measure.aggregation() == Aggregation.AVG) {
            errors.add(new FieldError(at + ".missing", "indicators.error.averageOfNothing"));
        }
    }

    private static void checkRange(String at, String key, Range range, FactSource source, List<FieldError> errors) {
        String field = at + ".ranges." + key;
        if (FactCatalogue.named(source.numbers(), key).isEmpty()) {
            errors.add(unknown(field, key, source.numbers()));
        } else if (range.from() == null && range.below() == null) {
            errors.add(new FieldError(field, "indicators.error.rangeEmpty"));
        } else if (!isOfUsualSize(range.from()) || !isOfUsualSize(range.below())) {
            errors.add(new FieldError(field, "indicators.error.number", ScorecardRules.MOST_DIGITS));
        } else if (range.from() != null && range.below() != null && range.from().compareTo(range.below()) >= 0) {
            errors.add(new FieldError(field, "indicators.error.rangeOrder", range.from(), range.below()));
        }
    }

    private static boolean isOfUsualSize(@Nullable BigDecimal number) {
        return number == null || ScorecardRules.isOfUsualSize(number);
    }

    private static void checkField(String at, Measure measure, FactSource source, List<FieldError> errors) {
        if (!MeasureTerms.takesField(measure.aggregation())) {
            return;
        }
        if (measure.field() == null) {
            errors.add(new FieldError(at + ".field", "indicators.error.fieldNeeded", columns(source.numbers())));
        } else if (FactCatalogue.named(source.numbers(), measure.field()).isEmpty()) {
            errors.add(unknown(at + ".field", measure.field(), source.numbers()));
        }
    }

    private static void checkFilter(
            String at, String key, List<String> values, FactSource source, List<FieldError> errors) {
        Column dimension = FactCatalogue.named(source.dimensions(), key).orElse(null);
        String field = at + ".filter." + key;
        if (dimension == null) {
            errors.add(unknown(field, key, source.dimensions()));
        } else if (values.isEmpty()) {
            errors.add(new FieldError(field, "indicators.error.filterEmpty"));
        } else {
            values.stream()
                    .filter(value -> !isOf(dimension.type(), value))
                    .forEach(value ->
                            errors.add(new FieldError(field, "indicators.error.filter." + dimension.type(), value)));
        }
    }

    private static boolean isOf(Type type, String value) {
        try {
            return switch (type) {
                case TEXT -> value.indexOf('\0') < 0;
                case NUMBER -> NUMBER.matcher(value).matches();
                case DATE -> value.length() == 10 && LocalDate.parse(value) != null;
                case FLAG -> value.equals("true") || value.equals("false");
            };
        } catch (DateTimeParseException notOfThatType) {
            return false;
        }
    }

    private static FieldError unknown(String field, Object given, List<Column> known) {
        return new FieldError(field, "indicators.error.unknown", given, columns(known));
    }

    private static String columns(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }

    private String names() {
        return String.join(", ", catalogue.all().stream().map(FactSource::name).toList());
    }
}
