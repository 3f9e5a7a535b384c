package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scoring.Reason;
import io.gengyun.indicators.internal.scoring.SheetCalculation.LineScore;
import io.gengyun.indicators.internal.scoring.SheetCalculation.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a line lost points, as a sentence with the numbers that say so. */
final class LossReason {

    private LossReason() {}

    /**
     * The sentence for an outcome. Its arguments: actual, target, how far they are apart, unit,
     * attainment in %, points lost, baseline. Percentages have sentences of their own, for they are
     * apart by percentage points.
     */
    static Reason of(IndicatorDefinition definition, ScoreCurve curve, LineScore score) {
        String key = "indicators.reason." + score.outcome();
        if (score.outcome() == Outcome.SPREAD) {
            return new Reason(key, List.of());
        }
        boolean directed = score.outcome() == Outcome.SHORT || score.outcome() == Outcome.NOTHING;
        BigDecimal actual = orZero(score.actual());
        String told = directed ? key + "." + definition.direction() : key;
        return new Reason(
                numbered(score.outcome()) && definition.unit().equals("%") ? told + ".percent" : told,
                List.of(
                        actual,
                        curve.target(),
                        curve.target().subtract(actual).abs(),
                        definition.unit(),
                        orZero(score.attainment()),
                        orZero(score.lost()),
                        orZero(curve.baseline())));
    }

    /** Whether the sentence has figures in the indicator's unit. */
    private static boolean numbered(Outcome outcome) {
        return outcome == Outcome.SHORT || outcome == Outcome.NOTHING || outcome == Outcome.FLOOR;
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
