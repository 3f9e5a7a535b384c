package io.gengyun.workflow.internal;

import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.FailedWork;
import io.gengyun.workflow.Processes;
import io.gengyun.workflow.Processes.Failure;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Failed work of the engine behind a question for the role. */
@Component
@Transactional
class GuardedFailedWork implements FailedWork {

    private final Processes processes;
    private final Access access;

    GuardedFailedWork(Processes processes, Access access) {
        this.processes = processes;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Failure> list(int most) {
        requireCaring();
        return processes.failures(List.of(), most);
    }

    @Override
    public int retry(BusinessKey about) {
        requireCaring();
        return processes.retry(about);
    }

    private void requireCaring() {
        access.require(Role.ADMIN, Role.CONSULTANT, Role.HR);
    }
}
