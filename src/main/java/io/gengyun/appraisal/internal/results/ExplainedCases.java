package io.gengyun.appraisal.internal.results;

import io.gengyun.appraisal.CycleId;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.LineExplanation;
import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scores of cases explained, to whoever may see the case. */
@Component
@Transactional(readOnly = true)
class ExplainedCases {

    private static final int PERIODS_BEFORE = 3;

    private final ResultVisibility visibility;
    private final Scoring scoring;

    ExplainedCases(ResultVisibility visibility, Scoring scoring) {
        this.visibility = visibility;
        this.scoring = scoring;
    }

    LineExplanation line(CycleId cycle, EmployeeId employee, String indicator) {
        visibility.of(cycle, employee);
        return scoring.explain(cycle.value(), employee, indicator);
    }

    Slice<SourceRow> rows(
            CycleId cycle, EmployeeId employee, String indicator, String measure, int limit, @Nullable String after) {
        visibility.of(cycle, employee);
        return scoring.rows(cycle.value(), employee, indicator, measure, limit, after);
    }

    List<PastPeriod> before(CycleId cycle, EmployeeId employee) {
        visibility.of(cycle, employee);
        return scoring.before(cycle.value(), List.of(employee), PERIODS_BEFORE).getOrDefault(employee, List.of());
    }
}
