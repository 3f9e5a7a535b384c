package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.workflow.Decisions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the company's decision tables say about a score and about the way of a review. */
@Component
public class Ratings {

    private final Decisions decisions;

    Ratings(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Null without a score. */
    @Nullable
    public String of(@Nullable BigDecimal score) {
        if (score == null) {
            return null;
        }
        return decisions
                .decide(PerformanceDeclaration.RATING_BANDS, Map.of(PerformanceDeclaration.SCORE, score))
                .text("rating");
    }

    /** How many levels above the supervisor a review of this person begins. */
    public int levelsUp(Appraisee appraisee) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put(PerformanceDeclaration.POSITION, appraisee.position());
        inputs.put(PerformanceDeclaration.GRADE, appraisee.grade());
        return decisions.decide(PerformanceDeclaration.APPRAISER_ROUTE, inputs).count("levelsUp");
    }
}
