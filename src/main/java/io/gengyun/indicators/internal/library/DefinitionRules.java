package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import io.gengyun.workflow.Formulas;
import io.gengyun.workflow.Formulas.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an indicator definition must hold to, field by field. */
@Component
class DefinitionRules {

    static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*");

    static final int LONGEST_KEY = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_FORMULA = 2000;

    /** Values that a formula is tried on. */
    private record Probe(long first, long step) {}

    /** A formula without a number for any of these divides by nothing, or the like. */
    private static final List<Probe> PROBES = List.of(
            new Probe(1, 0),
            new Probe(2, 3),
            new Probe(1_000, -7),
            new Probe(1_000_000, 999),
            new Probe(0, 0),
            new Probe(0, 1),
            new Probe(100, -100));

    private final MeasureRules measures;
    private final Formulas formulas;

    DefinitionRules(MeasureRules measures, Formulas formulas) {
        this.measures = measures;
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
        if (longestWords(definition) > LONGEST_DESCRIPTION) {
            errors.add(new FieldError("description", "indicators.error.tooLong", LONGEST_DESCRIPTION));
        }
        checkTypical(definition, errors);
        if (definition.measures().isEmpty()) {
            errors.add(new FieldError("measures", "indicators.error.noMeasures"));
        }
        definition.measures().forEach((name, measure) -> measures.check(name, measure, errors));
        checkFormula(definition, errors);
        return errors;
    }

    static boolean isKey(String key) {
        return key.length() <= LONGEST_KEY && KEY.matcher(key).matches();
    }

    private static int longest(IndicatorDefinition definition) {
        int name =
                Math.max(definition.name().zh().length(), definition.name().en().length());
        return Math.max(name, definition.unit().length());
    }

    private static int longestWords(IndicatorDefinition definition) {
        LocalizedText words = definition.description();
        return words == null ? 0 : Math.max(words.zh().length(), words.en().length());
    }

    /** A typical target must be one that a line of a scorecard could begin with. */
    private static void checkTypical(IndicatorDefinition definition, List<FieldError> errors) {
        BigDecimal target = definition.typicalTarget();
        BigDecimal baseline = definition.typicalBaseline();
        for (BigDecimal number : Arrays.asList(target, baseline)) {
            if (number != null && !ScorecardRules.isOfUsualSize(number)) {
                errors.add(new FieldError("typicalTarget", "indicators.error.number", ScorecardRules.MOST_DIGITS));
                return;
            }
        }
        if (target == null || baseline == null) {
            return;
        }
        if (!ScorecardRules.isBetter(target, baseline, definition.direction())) {
            errors.add(new FieldError("typicalTarget", "indicators.error.target." + definition.direction(), baseline));
        }
    }

    private void checkFormula(IndicatorDefinition definition, List<FieldError> errors) {
        if (definition.formula().length() > LONGEST_FORMULA) {
            errors.add(new FieldError("formula", "indicators.error.tooLong", LONGEST_FORMULA));
            return;
        }
        try {
            Formula formula = formulas.understand(definition.formula());
            Set<String> names = formula.names();
            Set<String> unknown = new TreeSet<>(names);
            unknown.removeAll(definition.measures().keySet());
            if (!unknown.isEmpty()) {
                errors.add(new FieldError(
                        "formula",
                        "indicators.error.formulaNames",
                        String.join(", ", unknown),
                        String.join(", ", definition.measures().keySet())));
            } else if (names.isEmpty()) {
                errors.add(new FieldError("formula", "indicators.error.formulaWithoutMeasure"));
            } else if (PROBES.stream().allMatch(probe -> hasNoNumber(formula, probe))) {
                errors.add(new FieldError("formula", "indicators.error.formulaNeverNumber"));
            }
        } catch (BusinessRefusal notUnderstood) {
            errors.add(new FieldError("formula", notUnderstood.key(), List.of(notUnderstood.arguments())));
        }
    }

    /** With the first name of the probe's first value, the second of that plus its step, … */
    private static boolean hasNoNumber(Formula formula, Probe probe) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (String name : new TreeSet<>(formula.names())) {
            values.put(name, BigDecimal.valueOf(probe.first() + probe.step() * values.size()));
        }
        return formula.value(values).isEmpty();
    }
}
