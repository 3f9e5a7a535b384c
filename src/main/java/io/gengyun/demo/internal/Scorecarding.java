package io.gengyun.demo.internal;

import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the positions of the demo company are measured by. */
@Component
class Scorecarding {

    /** The line that is appealed against. */
    static final String CYCLE_LINE = "mean-days-to-close";

    /** The line that appraisers speak about. */
    static final String VALUE_LINE = "won-value";

    private final Scorecards scorecards;

    Scorecarding(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** Puts the scorecards, as the user who is acting; the same once more changes nothing. */
    void put(LocalDate from) {
        scorecards.put(
                new Scorecard(
                        "demo-sales",
                        0,
                        "销售代表计分卡",
                        Person.SELLER,
                        from,
                        List.of(
                                line(VALUE_LINE, 40, null, 600_000, 900_000),
                                line("win-rate", 25, null, 55, null),
                                line(CYCLE_LINE, 15, 110, 55, null),
                                line("customers-won", 20, null, 4, null))));
    }

    private static Line line(
            String indicator,
            int weight,
            @Nullable Integer baseline,
            int target,
            @Nullable Integer stretch) {
        return new Line(
                indicator,
                BigDecimal.valueOf(weight),
                new ScoreCurve(
                        number(baseline), BigDecimal.valueOf(target), number(stretch), null, null),
                null);
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
