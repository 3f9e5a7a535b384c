package io.gengyun.documents.internal;

import io.gengyun.shared.ErasureScope;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Evidence and other files, all of which go with the company. */
@Component
class DocumentErasure implements ErasureScope {

    @Override
    public String schema() {
        return "documents";
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("documents", "documents.document");
    }
}
