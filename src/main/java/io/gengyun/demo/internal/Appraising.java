package io.gengyun.demo.internal;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleId;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The scorecard of the demo company and the cycle that runs on it. */
@Component
class Appraising {

    private static final String SCORECARD = "demo-sales";

    private final Scorecards scorecards;
    private final AppraisalCycles cycles;

    Appraising(Scorecards scorecards, AppraisalCycles cycles) {
        this.scorecards = scorecards;
        this.cycles = cycles;
    }

    /** Opens the cycle of the last quarter for everybody who sells, unless there is one. */
    void open(Quarter quarter, Patience patience) {
        scorecards.put(scorecard(quarter));
        String name = quarter.chinese() + "销售绩效考核";
        CycleId cycle =
                cycles.list().stream()
                        .filter(known -> known.name().equals(name))
                        .map(CycleRecord::id)
                        .findFirst()
                        .orElseGet(() -> cycles.plan(plan(name, quarter)));
        if (cycles.get(cycle).state() == State.PLANNED) {
            cycles.open(cycle);
        }
        patience.until("opening of the cycle", () -> cycles.get(cycle).state() == State.OPEN);
    }

    private static Plan plan(String name, Quarter quarter) {
        return new Plan(
                name,
                quarter.period(),
                SCORECARD,
                Person.sellers().stream().map(Person::number).toList(),
                List.of(),
                new Deadlines(5, 5, 5, 5));
    }

    private static Scorecard scorecard(Quarter quarter) {
        return new Scorecard(
                SCORECARD,
                0,
                "销售代表计分卡",
                Person.SELLER,
                quarter.previous().period().from(),
                List.of(
                        line("won-value", 40, null, 1_000_000, 1_500_000),
                        line("win-rate", 25, null, 55, null),
                        line("mean-days-to-close", 15, 110, 55, null),
                        line("customers-won", 20, null, 5, null)));
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
