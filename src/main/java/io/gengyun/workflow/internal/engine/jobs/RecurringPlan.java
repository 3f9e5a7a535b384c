package io.gengyun.workflow.internal.engine.jobs;

import io.gengyun.persistence.LockSpace;
import io.gengyun.persistence.Locks;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The jobs of all recurring work, made at the start; nodes that start together make each one once.
 */
@Component
class RecurringPlan {

    private final SpringProcessEngineConfiguration engine;
    private final RecurringJobs jobs;
    private final Locks locks;

    RecurringPlan(SpringProcessEngineConfiguration engine, RecurringJobs jobs, Locks locks) {
        this.engine = engine;
        this.jobs = jobs;
        this.locks = locks;
    }

    @Transactional
    public void make() {
        locks.hold(LockSpace.RECURRING_JOBS, "");
        engine.getCommandExecutorTxRequired().execute(command -> {
            jobs.plan(command);
            return true;
        });
    }
}
