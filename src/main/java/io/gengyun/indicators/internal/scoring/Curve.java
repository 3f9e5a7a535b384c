package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.internal.measuring.Days;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A score curve put on for somebody: in its direction, and for the days there. All arithmetic up to
 * the one division is exact, since instead of dividing the curve by the days of the period the
 * actual is multiplied by them.
 */
final class Curve {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreCurve curve;
    private final BigDecimal actualTimes;
    private final BigDecimal curveTimes;

    /** The curve of a line; only additive indicators scale with the days. */
    Curve(ScoreCurve curve, Direction direction, boolean additive, Days days) {
        this.curve = curve;
        BigDecimal sign = direction == Direction.HIGHER ? BigDecimal.ONE : BigDecimal.ONE.negate();
        this.actualTimes = additive ? sign.multiply(BigDecimal.valueOf(days.inAll())) : sign;
        this.curveTimes = additive ? sign.multiply(BigDecimal.valueOf(days.there())) : sign;
    }

    /** An attainment in % as an exact fraction; the denominator is positive. */
    record Attainment(BigDecimal numerator, BigDecimal denominator) {

        static Attainment of(BigDecimal percent) {
            return new Attainment(percent, BigDecimal.ONE);
        }

        /** In %, in DECIMAL128. */
        BigDecimal value() {
            return numerator.divide(denominator, MathContext.DECIMAL128);
        }

        boolean isLessThan(BigDecimal percent) {
            return numerator.compareTo(percent.multiply(denominator)) < 0;
        }
    }

    Attainment attainmentOf(BigDecimal actual) {
        Attainment bare = withoutFloor(actual);
        return bare.isLessThan(curve.least()) ? Attainment.of(curve.least()) : bare;
    }

    /** Whether the actual is so poor that the curve gives nothing. */
    boolean givesNothing(BigDecimal actual) {
        return withoutFloor(actual).numerator().signum() == 0;
    }

    /** Whether without the floor the actual would have less. */
    boolean isHeldByFloor(BigDecimal actual) {
        return withoutFloor(actual).isLessThan(curve.least());
    }

    private Attainment withoutFloor(BigDecimal actual) {
        BigDecimal here = actual.multiply(actualTimes);
        BigDecimal baseline = place(curve.baseline() == null ? BigDecimal.ZERO : curve.baseline());
        BigDecimal target = place(curve.target());
        if (here.compareTo(baseline) <= 0) {
            return Attainment.of(BigDecimal.ZERO);
        }
        if (here.compareTo(target) <= 0) {
            return new Attainment(here.subtract(baseline).multiply(HUNDRED), target.subtract(baseline));
        }
        if (curve.stretch() == null) {
            return Attainment.of(HUNDRED);
        }
        BigDecimal stretch = place(curve.stretch());
        if (here.compareTo(stretch) >= 0) {
            return Attainment.of(curve.most());
        }
        BigDecimal way = stretch.subtract(target);
        BigDecimal more = curve.most().subtract(HUNDRED).multiply(here.subtract(target));
        return new Attainment(HUNDRED.multiply(way).add(more), way);
    }

    private BigDecimal place(BigDecimal point) {
        return point.multiply(curveTimes);
    }

    /** The curve as it is shown to somebody who is scored for some days of the period. */
    static ScoreCurve forDays(ScoreCurve curve, boolean additive, Days days) {
        if (!additive || days.there() == days.inAll()) {
            return curve;
        }
        return new ScoreCurve(
                scaled(curve.baseline(), days),
                scale(curve.target(), days),
                scaled(curve.stretch(), days),
                curve.cap(),
                curve.floor());
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal point, Days days) {
        return point == null ? null : scale(point, days);
    }

    private static BigDecimal scale(BigDecimal point, Days days) {
        return point.multiply(BigDecimal.valueOf(days.there()))
                .divide(BigDecimal.valueOf(days.inAll()), MathContext.DECIMAL128);
    }
}
