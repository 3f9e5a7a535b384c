package io.gengyun.workflow.internal.engine.jobs;

import io.gengyun.workflow.internal.engine.jobs.RecurringJobs.Work;
import io.gengyun.workflow.spi.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.EverLivingJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Recurring work as engine jobs that never end: each run sets the date of the next in its own
 * transaction, as the engine's history clean-up does, so that no process instance and no history is
 * left behind.
 */
@Component
public class RecurringJobs implements JobHandler<Work> {

    static final String TYPE = "recurring-work";

    /** When failed work is tried again. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int RETRIES = 3;

    /** The work of a job, by its name. */
    record Work(String name) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return name;
        }
    }

    private final ObjectProvider<RecurringWork> works;
    private final ObjectProvider<Clock> clock;

    RecurringJobs(ObjectProvider<RecurringWork> works, ObjectProvider<Clock> clock) {
        this.works = works;
        this.clock = clock;
    }

    /** Makes the jobs that are not there yet; inside an engine command under a lock. */
    void plan(CommandContext command) {
        works.stream().forEach(work -> plan(command, work));
    }

    private void plan(CommandContext command, RecurringWork work) {
        List<JobEntity> jobs = command.getJobManager().findJobsByConfiguration(TYPE, work.name(), null);
        if (jobs.isEmpty()) {
            EverLivingJobEntity job = new EverLivingJobEntity();
            job.setJobHandlerType(TYPE);
            job.setJobHandlerConfiguration(new Work(work.name()));
            job.setDuedate(after(work.every()));
            job.setRetries(RETRIES);
            command.getJobManager().insertJob(job);
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Work configuration,
            @Nullable ExecutionEntity execution,
            CommandContext command,
            @Nullable String tenantId) {
        Optional<RecurringWork> work = works.stream()
                .filter(one -> one.name().equals(configuration.name()))
                .findAny();
        if (work.isEmpty()) {
            // of a version that knew more; left to it for a day
            reschedule(command, Duration.ofDays(1));
            return;
        }
        reschedule(command, work.get().every());
        work.get().run();
    }

    private void reschedule(CommandContext command, Duration pause) {
        command.getJobManager().reschedule(command.getCurrentJob(), after(pause));
    }

    private Date after(Duration pause) {
        return Date.from(
                clock.getIfAvailable(Clock::systemDefaultZone).instant().plus(pause));
    }

    @Override
    public Work newConfiguration(String canonical) {
        return new Work(canonical);
    }

    @Override
    public void onDelete(Work configuration, @Nullable JobEntity job) {
        // nothing else belongs to it
    }
}
