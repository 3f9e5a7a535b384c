package io.gengyun.imports.internal;

import io.gengyun.shared.CompanyTraces;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Batches and what was learned from them, all of which goes with the company. */
@Component
class ImportTraces implements CompanyTraces {

    @Override
    public String schema() {
        return "imports";
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("imports", "imports.batch");
    }
}
