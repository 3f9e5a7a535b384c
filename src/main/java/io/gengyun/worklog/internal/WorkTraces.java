package io.gengyun.worklog.internal;

import io.gengyun.shared.CompanyTraces;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Work records, all of which go with the company. */
@Component
class WorkTraces implements CompanyTraces {

    @Override
    public String schema() {
        return "worklog";
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("workRecords", "worklog.work_record");
    }
}
