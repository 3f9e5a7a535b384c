package io.gengyun.appraisal.internal;

import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.shared.EmployeeId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inputs of a cycle's participants, frozen and scored together. */
@Component
class CycleInputs {

    private final Scoring scoring;

    CycleInputs(Scoring scoring) {
        this.scoring = scoring;
    }

    /**
     * The raw score of each; null where no line has data. Scorecards are those of the first day.
     */
    Map<EmployeeId, @Nullable BigDecimal> freeze(
            AppraisalCycle cycle, List<Participant> participants) {
        scoring.freeze(cycle.id().value(), cycle.period(), cycle.period().from(), participants);
        Map<EmployeeId, ScoreSheet> sheets =
                scoring.scores(
                        cycle.id().value(),
                        participants.stream().map(Participant::employee).toList());
        Map<EmployeeId, @Nullable BigDecimal> raw = new HashMap<>();
        sheets.forEach((employee, sheet) -> raw.put(employee, sheet.score()));
        return raw;
    }
}
