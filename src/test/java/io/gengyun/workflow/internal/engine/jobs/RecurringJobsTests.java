package io.gengyun.workflow.internal.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class RecurringJobsTests {

    @Autowired
    RecurringPlan plan;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void make() {
        plan.make();
        plan.make();
    }

    @Test
    void makesEachJobOnce() {
        assertThat(sealing()).hasSize(1);
        assertThat(sealing().getFirst().getDuedate()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void doesItsWorkAndIsDueAgainWithoutLeavingHistory() {
        long before = history.createHistoricProcessInstanceQuery().count();
        database.update("insert into audit.entry (at, type, subject, facts) values (now(), 'Sown', 'x', '{}')");
        clock.move(Duration.ofMinutes(1));

        management.executeJob(sealing().getFirst().getId());

        assertThat(database.queryForObject("select count(*) from audit.unsealed", Long.class))
                .isZero();
        assertThat(sealing()).hasSize(1);
        assertThat(sealing().getFirst().getDuedate()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void isTriedAgainAMinuteAfterAFailureForEver() {
        Job job = sealing().getFirst();
        database.execute("alter table audit.head rename to head_away");
        try {
            for (int failure = 0; failure < 5; failure++) {
                assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
                engine.getCommandExecutorTxRequired()
                        .execute(
                                new FailedJobs(() -> clock).getCommand(job.getId(), new IllegalStateException("away")));
            }
        } finally {
            database.execute("alter table audit.head_away rename to head");
        }

        assertThat(sealing().getFirst().getRetries()).isPositive();
        assertThat(sealing().getFirst().getDuedate()).isEqualTo(clock.instant().plus(RecurringJobs.PAUSE));
    }

    private List<Job> sealing() {
        return management.createJobQuery().list().stream()
                .filter(JobEntity.class::isInstance)
                .map(JobEntity.class::cast)
                .filter(job -> RecurringJobs.TYPE.equals(job.getJobHandlerType()))
                .filter(job -> "audit-sealing".equals(job.getJobHandlerConfigurationRaw()))
                .map(Job.class::cast)
                .toList();
    }
}
