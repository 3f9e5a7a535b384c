package io.gengyun.worklog.internal;

import io.gengyun.shared.ErasureScope;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Work records, all of which go with the company. */
@Component
class WorkErasure implements ErasureScope {

    @Override
    public String schema() {
        return "worklog";
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("workRecords", "worklog.work_record");
    }
}
