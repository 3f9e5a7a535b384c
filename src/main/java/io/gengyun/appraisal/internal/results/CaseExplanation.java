package io.gengyun.appraisal.internal.results;

import io.gengyun.appraisal.CycleId;
import io.gengyun.indicators.ScoreExplanation;
import io.gengyun.indicators.Scoring.LineExplanation;
import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The explanation of one person's score in one cycle. */
record CaseExplanation(ExplainedCases cases, CycleId cycle, EmployeeId employee) implements ScoreExplanation {

    @Override
    public LineExplanation line(String indicator) {
        return cases.line(cycle, employee, indicator);
    }

    @Override
    public Slice<SourceRow> rows(String indicator, String measure, int limit, @Nullable String after) {
        return cases.rows(cycle, employee, indicator, measure, limit, after);
    }

    @Override
    public List<PastPeriod> before() {
        return cases.before(cycle, employee);
    }
}
