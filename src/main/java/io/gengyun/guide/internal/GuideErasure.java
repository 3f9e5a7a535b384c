package io.gengyun.guide.internal;

import io.gengyun.shared.ErasureScope;
import org.springframework.stereotype.Component;

/** How far people were led: an empty installation begins anew. */
@Component
class GuideErasure implements ErasureScope {

    @Override
    public String schema() {
        return "guide";
    }
}
