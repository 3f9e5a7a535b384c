package io.gengyun.indicators;

import io.gengyun.shared.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How indicators went over time, for people together, from the facts as they are now. */
public interface IndicatorTrends {

    /** What an indicator came to in a period; null without data. */
    record Point(Period period, @Nullable BigDecimal actual) {}

    /**
     * An indicator in so many periods, oldest first, for everybody together whom the user sees:
     * counts and sums are those of all of them, shares and averages those of all their facts. One
     * statement over the facts.
     *
     * @param unit only of people in this unit and below; null for everybody
     * @param newest the last of the periods
     */
    List<Point> of(IndicatorDefinition indicator, @Nullable String unit, Period newest, int periods);
}
