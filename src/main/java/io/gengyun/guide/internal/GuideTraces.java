package io.gengyun.guide.internal;

import io.gengyun.shared.CompanyTraces;
import org.springframework.stereotype.Component;

/** How far people were led: an empty installation begins anew. */
@Component
class GuideTraces implements CompanyTraces {

    @Override
    public String schema() {
        return "guide";
    }
}
