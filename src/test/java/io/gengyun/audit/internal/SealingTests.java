package io.gengyun.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.audit.ChainCheck;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class SealingTests {

    private static final String WRITE = """
            insert into audit.entry (at, actor_name, type, subject, facts)
            values (now(), 'wang', 'Sown', 'field:' || ?, '{"what": "水稻", "seeds": 12.50}')""";

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcClient client;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void beginSealed() {
        sealing.run();
        clock.move(Duration.ofMinutes(1));
    }

    @Test
    void sealsWhatWaitsAndThenNothing() {
        long seals = count("seal");
        database.update(WRITE, "rice");
        database.update(WRITE, "wheat");

        sealing.run();
        sealing.run();

        assertThat(count("seal")).isEqualTo(seals + 1);
        assertThat(count("unsealed")).isZero();
        assertThat(verified().found()).isZero();
    }

    @Test
    void sealsAnEntryThatCommitsLateWithALowId() {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(transactions).executeWithoutResult(slow -> {
            database.update(WRITE, "slow");
            other.executeWithoutResult(fast -> database.update(WRITE, "fast"));
            sealing.run();
        });
        assertThat(position("slow")).isNull();

        sealing.run();

        assertThat(id("slow")).isLessThan(id("fast"));
        assertThat(position("slow")).isGreaterThan(position("fast"));
        assertThat(verified().found()).isZero();
    }

    @Test
    void takesNoAlarmAtTheGapOfARollback() {
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            database.update(WRITE, "undone");
            undone.setRollbackOnly();
        });
        database.update(WRITE, "done");
        sealing.run();

        assertThat(verified().found()).isZero();
    }

    @Test
    void sealsManyInChunksWithFewStatements() {
        database.update("""
                insert into audit.entry (at, type, subject, facts)
                select now(), 'Sown', 'field:many', '{}' from generate_series(1, 2500)""");
        long seals = count("seal");

        StatementCount asked = StatementCount.of(sealing::run);

        assertThat(count("seal")).isEqualTo(seals + 3);
        assertThat(asked.statements()).isLessThanOrEqualTo(3 * 6);
        assertThat(verified().found()).isZero();
    }

    @Test
    void isRecomputedByThePublishedStatement() throws Exception {
        database.update(WRITE, "published");
        sealing.run();
        Matcher sql = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/audit-trail.md")));
        int statements = 0;
        while (sql.find()) {
            assertThat(database.queryForList(sql.group(1))).isEmpty();
            statements++;
        }
        assertThat(statements).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.link set entry = 1",
                "delete from audit.link",
                "truncate audit.link",
                "update audit.seal set sealed_at = now()",
                "delete from audit.seal",
                "truncate audit.seal"
            })
    void refusesEveryChangeOfTheChain(String change) {
        database.update(WRITE, "kept");
        sealing.run();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.execute(change))
                .withStackTraceContaining("append-only");
    }

    private ChainCheck verified() {
        ChainCheck check = new ChainVerification(client, null);
        while (!check.finished()) {
            check.step();
        }
        assertThat(check.progress()).isEqualTo(1);
        return check;
    }

    private long count(String table) {
        return database.queryForObject("select count(*) from audit." + table, Long.class);
    }

    private long id(String what) {
        return database.queryForObject("select id from audit.entry where subject = ?", Long.class, "field:" + what);
    }

    private Long position(String what) {
        return database.queryForObject(
                "select max(l.position) from audit.entry e join audit.link l on l.entry = e.id"
                        + " where e.subject = ?",
                Long.class,
                "field:" + what);
    }
}
