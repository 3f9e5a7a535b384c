package io.gengyun.outbox.internal;

import io.gengyun.workflow.spi.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivers events again whose listener did not come to its end: each minute, on one node at a time,
 * so that the nodes which are left take over from one that was killed. A listener that fails is
 * asked again after two minutes, four, eight and so on, at last every six hours, for ever.
 */
@Component
class Redelivery implements RecurringWork {

    /** How long a delivery may take before it counts as lost, with its node or on it. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MOST_AT_ONCE = 500;
    private static final int WORTH_A_WARNING = 5;

    private static final String GIVE_UP = """
            update outbox.event_publication set status = 'FAILED'
            where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
                and greatest(publication_date, last_resubmission_date) < ?""";

    private static final String DUE = """
            select id from outbox.event_publication
            where status = 'FAILED' and last_resubmission_date
                + least(power(2, least(completion_attempts, 10)), 360) * interval '1 minute' <= ?
            order by last_resubmission_date limit ?""";

    private static final Logger LOG = LoggerFactory.getLogger(Redelivery.class);

    private final JdbcClient database;
    private final FailedEventPublications publications;
    private final Clock clock;

    Redelivery(JdbcClient database, FailedEventPublications publications, Clock clock) {
        this.database = database;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox-redelivery";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Outside any transaction: each publication is claimed in one of its own before it is delivered. */
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void run() {
        Instant now = clock.instant();
        database.sql(GIVE_UP).param(now.minus(PATIENCE)).update();
        Set<UUID> due = new HashSet<>(
                database.sql(DUE).params(now, MOST_AT_ONCE).query(UUID.class).list());
        if (!due.isEmpty()) {
            publications.resubmit(ResubmissionOptions.defaults()
                    .withBatchSize(Integer.MAX_VALUE)
                    .withFilter(publication -> due.contains(publication.getIdentifier()) && told(publication)));
        }
    }

    private static boolean told(EventPublication publication) {
        if (publication.getCompletionAttempts() >= WORTH_A_WARNING) {
            LOG.warn(
                    "Event {} of {} was delivered {} times without success and is delivered again",
                    publication.getIdentifier(),
                    publication.getPublicationDate(),
                    publication.getCompletionAttempts());
        }
        return true;
    }
}
