package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.shared.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A scorecard version with everything behind it, as it was when the inputs were frozen. */
public record FrozenScorecard(
        UUID id, UUID freeze, String scorecard, int version, Period period, List<FrozenLine> lines) {

    /**
     * A line with the indicator as it was.
     *
     * @param missing the line's own rule, else the indicator's
     * @param measures frozen measures by their names in the formula
     */
    public record FrozenLine(
            IndicatorDefinition definition,
            int indicatorVersion,
            BigDecimal weight,
            ScoreCurve curve,
            Missing missing,
            Map<String, UUID> measures) {

        public String indicator() {
            return definition.key();
        }
    }
}
