package io.gengyun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.security.Role;
import io.gengyun.shared.DomainEvent;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class TrailTests {

    record Sown(String what, int seeds) implements DomainEvent {
        @Override
        public String subject() {
            return "field:" + what;
        }
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Test
    void keepsWhatHappenedAndWhoDidIt() {
        As.user("farmer", null, Role.HR)
                .run(() -> transaction.executeWithoutResult(run -> events.publishEvent(new Sown("rice", 12))));

        Map<String, Object> entry = entry("field:rice");
        assertThat(entry).containsEntry("type", "Sown").containsEntry("actor_name", "farmer");
        assertThat(entry.get("facts").toString()).contains("\"seeds\": 12");
    }

    @Test
    void keepsAnEventOutsideATransaction() {
        events.publishEvent(new Sown("wheat", 3));

        assertThat(entry("field:wheat")).containsEntry("actor", null);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transaction.executeWithoutResult(run -> {
            events.publishEvent(new Sown("millet", 5));
            run.setRollbackOnly();
        });

        assertThat(count("field:millet")).isZero();
    }

    @Test
    void writesAllEventsOfATransactionInOneRoundTrip() {
        StatementCount asked = StatementCount.of(() -> transaction.executeWithoutResult(run -> {
            for (int seed = 0; seed < 20; seed++) {
                events.publishEvent(new Sown("beans", seed));
            }
        }));

        assertThat(asked.containing("audit.entry")).hasSize(1);
        assertThat(count("field:beans")).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor_name = 'somebody else'",
                "delete from audit.entry",
                "truncate audit.entry cascade"
            })
    void refusesEveryChange(String change) {
        events.publishEvent(new Sown("barley", 1));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.execute(change))
                .withStackTraceContaining("append-only");
    }

    private Map<String, Object> entry(String subject) {
        return database.queryForMap("select * from audit.entry where subject = ?", subject);
    }

    private long count(String subject) {
        return database.queryForObject("select count(*) from audit.entry where subject = ?", Long.class, subject);
    }
}
