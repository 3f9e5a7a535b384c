package io.gengyun.appraisal.internal.model;

import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.shared.EmployeeId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inputs of a cycle's participants, frozen and scored together. */
@Component
public class CycleInputs {

    private final Scoring scoring;

    CycleInputs(Scoring scoring) {
        this.scoring = scoring;
    }

    /** A score computed from frozen inputs; null where no line has data. */
    public record RawScore(@Nullable BigDecimal score, int linesWithoutData) {

        private static RawScore of(ScoreSheet sheet) {
            return new RawScore(
                    sheet.score(),
                    Math.toIntExact(
                            sheet.lines().stream().filter(ScoredLine::noData).count()));
        }
    }

    /** The raw score of each. Scorecards are those of the first day. */
    public Map<EmployeeId, RawScore> freeze(AppraisalCycle cycle, List<Participant> participants) {
        scoring.freeze(cycle.id().value(), cycle.period(), cycle.period().from(), participants);
        Map<EmployeeId, ScoreSheet> sheets = scoring.scores(
                cycle.id().value(),
                participants.stream().map(Participant::employee).toList());
        Map<EmployeeId, RawScore> raw = new HashMap<>();
        sheets.forEach((employee, sheet) -> raw.put(employee, RawScore.of(sheet)));
        return raw;
    }
}
