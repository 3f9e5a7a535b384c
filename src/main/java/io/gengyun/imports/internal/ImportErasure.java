package io.gengyun.imports.internal;

import io.gengyun.shared.ErasureScope;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Batches and what was learned from them, all of which goes with the company. */
@Component
class ImportErasure implements ErasureScope {

    @Override
    public String schema() {
        return "imports";
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("imports", "imports.batch");
    }
}
