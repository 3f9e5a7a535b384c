package io.gengyun.workflow.internal.engine;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The jobs of all recurring work, made at the start; nodes that start together make each one once.
 */
@Component
class RecurringPlan {

    private final SpringProcessEngineConfiguration engine;
    private final RecurringJobs jobs;
    private final JdbcTemplate database;

    RecurringPlan(SpringProcessEngineConfiguration engine, RecurringJobs jobs, JdbcTemplate database) {
        this.engine = engine;
        this.jobs = jobs;
        this.database = database;
    }

    @Transactional
    public void make() {
        database.execute("select pg_advisory_xact_lock(hashtextextended('recurring work', 7))");
        engine.getCommandExecutorTxRequired().execute(command -> {
            jobs.plan(command);
            return true;
        });
    }
}
