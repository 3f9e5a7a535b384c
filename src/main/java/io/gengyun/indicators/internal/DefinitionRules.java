package io.gengyun.indicators.internal;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.indicators.spi.FactSource.Type;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.workflow.Formulas;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an indicator definition must hold to, field by field. */
@Component
class DefinitionRules {

    static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*");

    private static final Pattern MEASURE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");
    private static final Set<String> WORDS_OF_FEEL =
            Set.of(
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
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_FORMULA = 2000;

    private final FactCatalogue catalogue;
    private final Formulas formulas;

    DefinitionRules(FactCatalogue catalogue, Formulas formulas) {
        this.catalogue = catalogue;
        this.formulas = formulas;
    }

    List<FieldError> violations(IndicatorDefinition definition) {
        List<FieldError> errors = new ArrayList<>();
        if (!isKey(definition.key())) {
            errors.add(new FieldError("key", "indicators.error.key", definition.key()));
        }
        if (longest(definition) > LONGEST_TEXT) {
            errors.add(new FieldError("name", "indicators.error.tooLong", LONGEST_TEXT));
        }
        if (definition.measures().isEmpty()) {
            errors.add(new FieldError("measures", "indicators.error.noMeasures"));
        }
        definition.measures().forEach((name, measure) -> checkMeasure(name, measure, errors));
        checkFormula(definition, errors);
        return errors;
    }

    static boolean isKey(String key) {
        return key.length() <= LONGEST_KEY && KEY.matcher(key).matches();
    }

    private static int longest(IndicatorDefinition definition) {
        int name = Math.max(definition.name().zh().length(), definition.name().en().length());
        return Math.max(name, definition.unit().length());
    }

    private void checkMeasure(String name, Measure measure, List<FieldError> errors) {
        String at = "measures." + name;
        boolean identifier = MEASURE.matcher(name).matches() && name.length() <= LONGEST_KEY;
        if (!identifier || WORDS_OF_FEEL.contains(name) || name.equals(Scoring.CORRECTION)) {
            errors.add(new FieldError(at, "indicators.error.measureName", name));
        }
        FactSource source = catalogue.source(measure.source()).orElse(null);
        if (source == null) {
            errors.add(
                    new FieldError(
                            at + ".source", "indicators.error.source", measure.source(), names()));
            return;
        }
        checkField(at, measure, source, errors);
        if (FactCatalogue.date(source, measure).isEmpty()) {
            errors.add(unknown(at + ".date", String.valueOf(measure.date()), source.dates()));
        }
        measure.filter().forEach((key, values) -> checkFilter(at, key, values, source, errors));
    }

    private static void checkField(
            String at, Measure measure, FactSource source, List<FieldError> errors) {
        if (!MeasureStatement.takesField(measure.aggregation())) {
            return;
        }
        if (measure.field() == null) {
            errors.add(
                    new FieldError(
                            at + ".field",
                            "indicators.error.fieldNeeded",
                            columns(source.numbers())));
        } else if (FactCatalogue.named(source.numbers(), measure.field()).isEmpty()) {
            errors.add(unknown(at + ".field", measure.field(), source.numbers()));
        }
    }

    private static void checkFilter(
            String at,
            String key,
            List<String> values,
            FactSource source,
            List<FieldError> errors) {
        Column dimension = FactCatalogue.named(source.dimensions(), key).orElse(null);
        String field = at + ".filter." + key;
        if (dimension == null) {
            errors.add(unknown(field, key, source.dimensions()));
        } else if (values.isEmpty()) {
            errors.add(new FieldError(field, "indicators.error.filterEmpty"));
        } else {
            values.stream()
                    .filter(value -> !isOf(dimension.type(), value))
                    .forEach(
                            value ->
                                    errors.add(
                                            new FieldError(
                                                    field,
                                                    "indicators.error.filter." + dimension.type(),
                                                    value)));
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

    private void checkFormula(IndicatorDefinition definition, List<FieldError> errors) {
        if (definition.formula().length() > LONGEST_FORMULA) {
            errors.add(new FieldError("formula", "indicators.error.tooLong", LONGEST_FORMULA));
            return;
        }
        try {
            Set<String> names = formulas.understand(definition.formula()).names();
            Set<String> unknown = new TreeSet<>(names);
            unknown.removeAll(definition.measures().keySet());
            if (!unknown.isEmpty()) {
                errors.add(
                        new FieldError(
                                "formula",
                                "indicators.error.formulaNames",
                                String.join(", ", unknown),
                                String.join(", ", definition.measures().keySet())));
            } else if (names.isEmpty()) {
                errors.add(new FieldError("formula", "indicators.error.formulaWithoutMeasure"));
            }
        } catch (BusinessRefusal notUnderstood) {
            errors.add(
                    new FieldError(
                            "formula", notUnderstood.key(), List.of(notUnderstood.arguments())));
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
