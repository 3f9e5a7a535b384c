package io.gengyun.outbox.internal;

import io.gengyun.shared.ErasureScope;
import org.springframework.stereotype.Component;

/** Events that are still on their way, which tell about the company and go with it. */
@Component
class OutboxErasure implements ErasureScope {

    @Override
    public String schema() {
        return "outbox";
    }
}
