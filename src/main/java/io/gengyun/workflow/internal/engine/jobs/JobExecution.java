package io.gengyun.workflow.internal.engine.jobs;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The engine's background work while the product runs; off where {@code gengyun.jobs.enabled} is
 * false, so that a test runs its jobs when it wants them.
 */
@Component
@ConditionalOnProperty(name = "gengyun.jobs.enabled", matchIfMissing = true)
class JobExecution implements SmartLifecycle {

    private final SpringProcessEngineConfiguration engine;
    private final RecurringPlan recurring;

    JobExecution(SpringProcessEngineConfiguration engine, RecurringPlan recurring) {
        this.engine = engine;
        this.recurring = recurring;
    }

    @Override
    public void start() {
        recurring.make();
        jobs().start();
    }

    @Override
    public void stop() {
        jobs().shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs() != null && jobs().isActive();
    }

    /** Last to start and first to stop: a job needs everything else. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private JobExecutor jobs() {
        return engine.getJobExecutor();
    }
}
