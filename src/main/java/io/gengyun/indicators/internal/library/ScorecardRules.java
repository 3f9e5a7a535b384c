package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard must hold to, field by field: weights of exactly 100.00 and curves that lead
 * somewhere.
 */
final class ScorecardRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_CAP = BigDecimal.valueOf(1000);
    private static final int LONGEST_NAME = 200;
    static final int MOST_DIGITS = 20;

    private ScorecardRules() {}

    /** Violations, given the newest definitions of the indicators that are known. */
    static List<FieldError> violations(Scorecard scorecard, Map<String, IndicatorDefinition> indicators) {
        List<FieldError> errors = new ArrayList<>();
        if (!DefinitionRules.isKey(scorecard.key())) {
            errors.add(new FieldError("key", "indicators.error.key", scorecard.key()));
        }
        if (scorecard.name().isBlank()) {
            errors.add(new FieldError("name", "indicators.error.needed"));
        } else if (scorecard.name().length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "indicators.error.tooLong", LONGEST_NAME));
        }
        if (scorecard.position() != null && scorecard.position().length() > LONGEST_NAME) {
            errors.add(new FieldError("position", "indicators.error.tooLong", LONGEST_NAME));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scorecard.lines().size(); i++) {
            Line line = scorecard.lines().get(i);
            String at = "lines[" + i + "].";
            checkIndicator(at, line, indicators.get(line.indicator()), seen, errors);
            checkWeight(at, line.weight(), errors);
            checkCurve(at, line.curve(), indicators.get(line.indicator()), errors);
        }
        BigDecimal sum = sumOfWeights(scorecard.lines());
        if (sum.compareTo(HUNDRED) != 0) {
            errors.add(new FieldError("lines", "indicators.error.weights", sum.toPlainString()));
        }
        return errors;
    }

    static BigDecimal sumOfWeights(List<Line> lines) {
        return lines.stream()
                .map(Line::weight)
                .filter(ScorecardRules::isOfUsualSize)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static void checkIndicator(
            String at, Line line, @Nullable IndicatorDefinition indicator, Set<String> seen, List<FieldError> errors) {
        if (indicator == null) {
            errors.add(new FieldError(at + "indicator", "indicators.error.noIndicator", line.indicator()));
        }
        if (!seen.add(line.indicator())) {
            errors.add(new FieldError(at + "indicator", "indicators.error.twice", line.indicator()));
        }
    }

    private static void checkWeight(String at, BigDecimal weight, List<FieldError> errors) {
        boolean right = isOfUsualSize(weight)
                && weight.signum() > 0
                && weight.compareTo(HUNDRED) <= 0
                && weight.stripTrailingZeros().scale() <= 2;
        if (!right) {
            errors.add(new FieldError(at + "weight", "indicators.error.weight"));
        }
    }

    private static void checkCurve(
            String at, ScoreCurve curve, @Nullable IndicatorDefinition indicator, List<FieldError> errors) {
        int before = errors.size();
        checkSize(at + "baseline", curve.baseline(), errors);
        checkSize(at + "target", curve.target(), errors);
        checkSize(at + "stretch", curve.stretch(), errors);
        checkRange(at + "cap", curve.cap(), HUNDRED, MOST_CAP, errors);
        checkRange(at + "floor", curve.floor(), BigDecimal.ZERO, HUNDRED, errors);
        if (indicator != null && errors.size() == before) {
            checkOrder(at, curve, indicator.direction(), errors);
        }
    }

    /** Baseline, target and stretch must follow one another in the indicator's direction. */
    private static void checkOrder(String at, ScoreCurve curve, Direction direction, List<FieldError> errors) {
        BigDecimal baseline = curve.baseline();
        if (baseline == null && direction == Direction.LOWER) {
            errors.add(new FieldError(at + "baseline", "indicators.error.baselineNeeded"));
            return;
        }
        BigDecimal from = baseline == null ? BigDecimal.ZERO : baseline;
        if (!isBetter(curve.target(), from, direction)) {
            String key = baseline == null ? "indicators.error.targetPositive" : "indicators.error.target.";
            errors.add(new FieldError(at + "target", baseline == null ? key : key + direction, from));
        }
        if (curve.stretch() != null && !isBetter(curve.stretch(), curve.target(), direction)) {
            errors.add(new FieldError(at + "stretch", "indicators.error.stretch." + direction, curve.target()));
        }
    }

    static boolean isBetter(BigDecimal one, BigDecimal other, Direction direction) {
        int order = one.compareTo(other);
        return direction == Direction.HIGHER ? order > 0 : order < 0;
    }

    private static void checkSize(String field, @Nullable BigDecimal number, List<FieldError> errors) {
        if (number != null && !isOfUsualSize(number)) {
            errors.add(new FieldError(field, "indicators.error.number", MOST_DIGITS));
        }
    }

    private static void checkRange(
            String field, @Nullable BigDecimal number, BigDecimal least, BigDecimal most, List<FieldError> errors) {
        if (number != null && (!isOfUsualSize(number) || number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            errors.add(new FieldError(field, "indicators.error.range", least, most));
        }
    }

    static boolean isOfUsualSize(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }
}
