package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.internal.measuring.Days;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from actuals to a score. Points of a line are weight × attainment / weights with data,
 * with everything multiplied before the one division in DECIMAL128, rounded half up to two places;
 * the score is their sum.
 */
final class SheetCalculation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Decimal places at which what DECIMAL128 could not hold of an actual (a third, a seventh) is
     * given back before rounding, so that an exact half is rounded as one.
     */
    private static final int EXACT_PLACES = 20;

    private SheetCalculation() {}

    /** A line to be scored; actual null = no data. */
    record Line(
            BigDecimal weight,
            Direction direction,
            boolean additive,
            Missing missing,
            ScoreCurve curve,
            @Nullable BigDecimal actual) {}

    /** How a line came out. */
    enum Outcome {
        /** From the target on. */
        FULL,
        /** Between baseline and target. */
        SHORT,
        /** At the baseline or worse. */
        NOTHING,
        /** So poor that the floor holds. */
        FLOOR,
        /** No data, counted as an actual of 0. */
        ZERO,
        /** No data, weight spread over the others. */
        SPREAD
    }

    /** A scored line; attainment and effective weight exact, points and lost points two places. */
    record LineScore(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal attainment,
            BigDecimal effectiveWeight,
            @Nullable BigDecimal points,
            @Nullable BigDecimal lost,
            Outcome outcome) {}

    /** Lines in the order given, and their sum; null when no line has data. */
    record Sheet(@Nullable BigDecimal score, List<LineScore> lines) {}

    static Sheet of(List<Line> lines, Days days) {
        List<BigDecimal> effective = effectiveWeights(lines);
        BigDecimal counting = sum(lines.stream()
                .filter(SheetCalculation::counts)
                .map(Line::weight)
                .toList());
        List<LineScore> scored = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            scored.add(score(lines.get(i), effective.get(i), counting, days));
        }
        List<BigDecimal> points = new ArrayList<>();
        for (LineScore line : scored) {
            if (line.points() != null) {
                points.add(line.points());
            }
        }
        return new Sheet(points.isEmpty() ? null : sum(points), List.copyOf(scored));
    }

    private static LineScore score(Line line, BigDecimal effective, BigDecimal counting, Days days) {
        if (!counts(line)) {
            return new LineScore(null, null, effective, null, null, Outcome.SPREAD);
        }
        BigDecimal actual = line.actual() == null ? BigDecimal.ZERO : line.actual();
        Curve curve = new Curve(line.curve(), line.direction(), line.additive(), days);
        Curve.Attainment attainment = curve.attainmentOf(actual);
        BigDecimal points = line.weight()
                .multiply(attainment.numerator())
                .divide(counting.multiply(attainment.denominator()), MathContext.DECIMAL128)
                .setScale(EXACT_PLACES, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
        boolean full = !attainment.isLessThan(HUNDRED);
        BigDecimal lost =
                full ? BigDecimal.ZERO : shown(effective).subtract(points).max(BigDecimal.ZERO);
        return new LineScore(
                actual, attainment.value(), effective, points, shown(lost), outcome(line, curve, actual, full));
    }

    private static Outcome outcome(Line line, Curve curve, BigDecimal actual, boolean full) {
        if (line.actual() == null) {
            return Outcome.ZERO;
        }
        if (full) {
            return Outcome.FULL;
        }
        if (curve.isHeldByFloor(actual)) {
            return Outcome.FLOOR;
        }
        return curve.givesNothing(actual) ? Outcome.NOTHING : Outcome.SHORT;
    }

    /**
     * Weights of the lines that count, stretched to 100: exact, with what DECIMAL128 leaves over on
     * the heaviest; 0 for a line whose weight is spread.
     */
    private static List<BigDecimal> effectiveWeights(List<Line> lines) {
        BigDecimal counting = sum(lines.stream()
                .filter(SheetCalculation::counts)
                .map(Line::weight)
                .toList());
        List<BigDecimal> effective = new ArrayList<>();
        int heaviest = -1;
        for (Line line : lines) {
            if (!counts(line)) {
                effective.add(BigDecimal.ZERO);
                continue;
            }
            effective.add(line.weight().multiply(HUNDRED).divide(counting, MathContext.DECIMAL128));
            if (heaviest < 0 || line.weight().compareTo(lines.get(heaviest).weight()) > 0) {
                heaviest = effective.size() - 1;
            }
        }
        if (heaviest >= 0) {
            BigDecimal left = HUNDRED.subtract(sum(effective));
            effective.set(heaviest, effective.get(heaviest).add(left));
        }
        return effective;
    }

    private static boolean counts(Line line) {
        return line.actual() != null || line.missing() == Missing.ZERO;
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }
}
