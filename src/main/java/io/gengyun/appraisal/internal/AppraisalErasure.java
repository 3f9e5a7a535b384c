package io.gengyun.appraisal.internal;

import io.gengyun.shared.ErasureScope;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cycles and results, all of which go with the company. */
@Component
class AppraisalErasure implements ErasureScope {

    @Override
    public String schema() {
        return "appraisal";
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("cycles", "appraisal.cycle", "results", "appraisal.declaration");
    }
}
