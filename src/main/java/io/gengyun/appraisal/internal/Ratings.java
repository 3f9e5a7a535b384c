package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.workflow.Decisions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the company's decision tables say about a score and about the way of a review. */
@Component
class Ratings {

    private final Decisions decisions;

    Ratings(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Null without a score. */
    @Nullable
    String of(@Nullable BigDecimal score) {
        if (score == null) {
            return null;
        }
        List<Map<String, Object>> found =
                decisions.evaluate(PerformanceDeclaration.RATING_BANDS, Map.of("score", score));
        return found.isEmpty() ? null : String.valueOf(found.getFirst().get("rating"));
    }

    /** How many levels above the supervisor a review of this person begins. */
    int levelsUp(Appraisee appraisee) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("position", appraisee.position());
        inputs.put("grade", appraisee.grade());
        List<Map<String, Object>> found = decisions.evaluate(PerformanceDeclaration.APPRAISER_ROUTE, inputs);
        return found.isEmpty() ? 0 : ((Number) found.getFirst().get("levelsUp")).intValue();
    }
}
