package io.gengyun.workflow.internal;

import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.spi.TaskCase;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The cases that modules contribute, by their process. */
@Component
class TaskCases {

    private final ObjectProvider<TaskCase> cases;

    TaskCases(ObjectProvider<TaskCase> cases) {
        this.cases = cases;
    }

    TaskCase of(ProcessKey process) {
        return find(process).orElseThrow(() -> new IllegalStateException("no module knows the cases of " + process));
    }

    Optional<TaskCase> find(ProcessKey process) {
        return cases.stream().filter(one -> one.process().equals(process)).findFirst();
    }
}
