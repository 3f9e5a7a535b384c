package io.gengyun.appraisal.internal;

import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.workflow.DecisionContract;
import io.gengyun.workflow.spi.AskedDecisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** The decision tables that an appraisal asks. */
@Component
class AppraisalDecisions implements AskedDecisions {

    @Override
    public List<DecisionContract> contracts() {
        return List.of(
                PerformanceDeclaration.APPRAISER_ROUTE,
                PerformanceDeclaration.RATING_BANDS,
                PerformanceDeclaration.COUNTERSIGN_NEEDED);
    }
}
