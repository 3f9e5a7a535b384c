package io.gengyun.shell;

import io.gengyun.shared.CompanyTraces;
import org.springframework.stereotype.Component;

/** Stored answers to calls, which tell about the company and go with it. */
@Component
class AnswerTraces implements CompanyTraces {

    @Override
    public String schema() {
        return "shell";
    }
}
