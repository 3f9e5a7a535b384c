package io.gengyun.demo.internal.cycles;

import io.gengyun.demo.internal.business.Person;
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

    /** The line that appraisers speak about. */
    static final String VALUE_LINE = "order-value";

    private final Scorecards scorecards;

    Scorecarding(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** Puts the scorecards, as the user who is acting; the same once more changes nothing. */
    void put(LocalDate from) {
        scorecards.put(new Scorecard(
                "demo-sales",
                0,
                "销售代表计分卡",
                Person.SELLER,
                from,
                List.of(
                        line(VALUE_LINE, 40, null, 2_000_000, 3_500_000),
                        line("won-value", 20, null, 600_000, 900_000),
                        line("mean-days-to-close", 10, 110, 45, null),
                        line("visits", 10, null, 32, null),
                        line("needs-found", 10, null, 9, 15),
                        line("satisfaction-score", 10, 3, 4.5, null))));
        scorecards.put(new Scorecard(
                "demo-marketing",
                0,
                "市场专员计分卡",
                Person.MARKETER,
                from,
                List.of(
                        line("leads", 30, null, 55, 75),
                        line("lead-conversion-rate", 30, null, 12, 18),
                        line("campaign-participants", 20, null, 420, 600),
                        line("campaign-reads", 20, null, 90_000, 140_000))));
        scorecards.put(new Scorecard(
                "demo-success",
                0,
                "客户成功经理计分卡",
                Person.CARER,
                from,
                List.of(
                        line("satisfaction-score", 40, 3, 4.5, 5),
                        line("complaints", 30, 8, 2, null),
                        line("survey-answers", 15, null, 30, null),
                        line("customer-time-share", 15, null, 70, null))));
    }

    private static Line line(
            String indicator, int weight, @Nullable Number baseline, Number target, @Nullable Number stretch) {
        return new Line(
                indicator,
                BigDecimal.valueOf(weight),
                new ScoreCurve(
                        baseline == null ? null : number(baseline),
                        number(target),
                        stretch == null ? null : number(stretch),
                        null,
                        null),
                null);
    }

    private static BigDecimal number(Number value) {
        return new BigDecimal(value.toString());
    }
}
