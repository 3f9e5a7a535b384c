package io.gengyun.rest.internal;

import io.gengyun.shared.ErasureScope;
import org.springframework.stereotype.Component;

/** Stored answers to calls, which tell about the company and go with it. */
@Component
class AnswerErasure implements ErasureScope {

    @Override
    public String schema() {
        return "rest";
    }
}
