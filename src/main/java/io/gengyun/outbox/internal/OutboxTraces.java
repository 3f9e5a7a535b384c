package io.gengyun.outbox.internal;

import io.gengyun.shared.CompanyTraces;
import org.springframework.stereotype.Component;

/** Events that are still on their way, which tell about the company and go with it. */
@Component
class OutboxTraces implements CompanyTraces {

    @Override
    public String schema() {
        return "outbox";
    }
}
