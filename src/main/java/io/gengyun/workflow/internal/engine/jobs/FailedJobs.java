package io.gengyun.workflow.internal.engine.jobs;

import io.gengyun.shared.BusinessRefusal;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a job that failed: recurring work is tried again a minute later and never given
 * up, every other job as its model says.
 */
public record FailedJobs(Supplier<Clock> clock) implements FailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);

    @Override
    public Command<Object> getCommand(String job, @Nullable Throwable failure) {
        return new Retry(job, failure, clock);
    }

    private static final class Retry extends DefaultJobRetryCmd {

        private final transient Supplier<Clock> clock;

        Retry(String job, @Nullable Throwable failure, Supplier<Clock> clock) {
            super(job, failure);
            this.clock = clock;
        }

        /** A refusal is kept with what it names, so that it can be told in the reader's language. */
        @Override
        protected void logException(JobEntity job) {
            super.logException(job);
            refusal(exception)
                    .map(refusal -> Stream.concat(Stream.of(refusal.key()), Stream.of(refusal.arguments()))
                            .map(String::valueOf)
                            .collect(Collectors.joining(" | ")))
                    .ifPresent(job::setExceptionMessage);
        }

        private static Optional<BusinessRefusal> refusal(@Nullable Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .filter(BusinessRefusal.class::isInstance)
                    .map(BusinessRefusal.class::cast)
                    .findFirst();
        }

        @Override
        public @Nullable Object execute(CommandContext command) {
            JobEntity job = getJob();
            if (job == null || !RecurringJobs.TYPE.equals(job.getJobHandlerType())) {
                return super.execute(command);
            }
            LOG.warn(
                    "Recurring work {} has failed and is tried again in {}",
                    job.getJobHandlerConfigurationRaw(),
                    RecurringJobs.PAUSE,
                    exception);
            logException(job);
            job.unlock();
            job.setDuedate(Date.from(clock.get().instant().plus(RecurringJobs.PAUSE)));
            notifyAcquisition(command);
            return null;
        }
    }
}
