package io.gengyun.appraisal.internal.running;

import io.gengyun.appraisal.process.AppraisalCycleProcess;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.workflow.ApprovalRecord.Act;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskPage.Outcome;
import io.gengyun.workflow.spi.TaskCase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A cycle as the case of its process, which gives nobody a task: its record is HR's to read. */
@Component
class CycleCase implements TaskCase {

    private final Access access;

    CycleCase(Access access) {
        this.access = access;
    }

    @Override
    public ProcessKey process() {
        return AppraisalCycleProcess.KEY;
    }

    @Override
    public boolean maySee(BusinessKey about) {
        CurrentUser user = access.user();
        return user.has(Role.HR) || user.has(Role.EXECUTIVE);
    }

    @Override
    public Facts facts(String task, BusinessKey about) {
        throw unknown(task);
    }

    @Override
    public List<Outcome> outcomes(String task, BusinessKey about) {
        throw unknown(task);
    }

    @Override
    public Map<String, Object> formData(String task, BusinessKey about) {
        throw unknown(task);
    }

    @Override
    public Map<String, Object> complete(String task, BusinessKey about, Completion completion) {
        throw unknown(task);
    }

    @Override
    public Act act(String task, String outcome) {
        throw unknown(task);
    }

    private static IllegalArgumentException unknown(String task) {
        return new IllegalArgumentException("no such task: " + task);
    }
}
