package io.gengyun.appraisal.internal.results;

import io.gengyun.appraisal.process.PerformanceAppeal;
import io.gengyun.appraisal.process.PerformanceDeclaration;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskView;
import io.gengyun.workflow.spi.TaskAttachments;
import java.io.InputStream;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files added at a task of a declaration or of its appeal: evidence of the declaration. */
@Component
class TaskEvidence implements TaskAttachments {

    private final ResultVisibility visibility;
    private final CaseEvidence evidence;

    TaskEvidence(ResultVisibility visibility, CaseEvidence evidence) {
        this.visibility = visibility;
        this.evidence = evidence;
    }

    @Override
    public Set<ProcessKey> processes() {
        return Set.of(PerformanceDeclaration.KEY, PerformanceAppeal.KEY);
    }

    @Override
    public void add(TaskView task, String name, InputStream content) {
        evidence.addAtTask(() -> visibility.of(task.about()), name, content);
    }
}
