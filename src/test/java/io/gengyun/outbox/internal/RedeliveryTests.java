package io.gengyun.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class RedeliveryTests {

    @Autowired
    Redelivery redelivery;

    @Autowired
    Postbox postbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DataSource source;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void empty() {
        database.execute("create table if not exists letters (text text primary key)");
        database.execute("truncate letters, outbox.event_publication");
        postbox.failNext(0);
    }

    @Test
    void deliversAfterTheCommitAndKeepsNothing() {
        transaction.executeWithoutResult(begun -> {
            events.publishEvent(new Letter("hello"));
            assertThat(outstanding()).containsExactly("PUBLISHED");
            assertThat(postbox.deliveries("hello")).isZero();
        });

        awaitEmpty();
        assertThat(letters()).containsExactly("hello");
    }

    @Test
    void deliversNothingThatWasRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
            events.publishEvent(new Letter("never sent"));
            throw new IllegalStateException("no stamps");
        }));

        assertThat(outstanding()).isEmpty();
        redelivery.run();
        assertThat(postbox.deliveries("never sent")).isZero();
    }

    @Test
    void anotherNodeTakesOverFromOneThatWasKilled() throws IOException, InterruptedException, SQLException {
        Process node = node("from the dead");
        try (BufferedReader said = node.inputReader()) {
            List<String> lines = new ArrayList<>();
            assertThat(said.lines().peek(lines::add).anyMatch(Postbox.STUCK::equals))
                    .withFailMessage(() -> String.join("\n", lines))
                    .isTrue();
        } finally {
            node.destroyForcibly().waitFor();
        }
        assertThat(outstanding()).containsExactly("PROCESSING");
        assertThat(letters()).as("the killed work was rolled back").isEmpty();

        clock.set(Instant.now().plus(Duration.ofMinutes(1)));
        redelivery.run();
        assertThat(outstanding()).as("it may still be at it").containsExactly("PROCESSING");

        clock.move(Redelivery.PATIENCE);
        redelivery.run();
        redelivery.run();
        awaitEmpty();
        redelivery.run();

        assertThat(letters()).containsExactly("from the dead");
        assertThat(postbox.deliveries("from the dead")).isOne();
    }

    @Test
    void asksAgainAfterLongerAndLongerPauses() {
        postbox.failNext(2);
        publish("rainy");
        awaitStatus("FAILED");

        redelivery.run();
        assertThat(outstanding()).as("too early").containsExactly("FAILED");
        clock.move(Duration.ofMinutes(2));
        redelivery.run();
        await().until(() -> postbox.deliveries("rainy") == 2);
        awaitStatus("FAILED");

        clock.move(Duration.ofMinutes(2));
        redelivery.run();
        assertThat(postbox.deliveries("rainy")).as("too early").isEqualTo(2);
        clock.move(Duration.ofMinutes(2));
        redelivery.run();
        awaitEmpty();

        assertThat(letters()).containsExactly("rainy");
    }

    @Test
    void deliversOnceWhenSeveralNodesAreAtIt() {
        List<String> texts =
                Stream.iterate(1, n -> n + 1).limit(20).map(n -> "shared " + n).toList();
        postbox.failNext(texts.size());
        texts.forEach(this::publish);
        await().until(() -> outstanding().stream().filter("FAILED"::equals).count() == texts.size());
        clock.move(Duration.ofMinutes(3));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(redelivery::run),
                        CompletableFuture.runAsync(redelivery::run),
                        CompletableFuture.runAsync(redelivery::run))
                .join();
        awaitEmpty();

        assertThat(letters()).hasSize(texts.size());
        assertThat(texts.stream().collect(Collectors.toMap(text -> text, postbox::deliveries)))
                .allSatisfy((text, deliveries) -> assertThat(deliveries).isEqualTo(2));
    }

    private void publish(String text) {
        transaction.executeWithoutResult(begun -> events.publishEvent(new Letter(text)));
    }

    private List<String> outstanding() {
        return database.queryForList("select status from outbox.event_publication", String.class);
    }

    private List<String> letters() {
        return database.queryForList("select text from letters", String.class);
    }

    /** Longer than a busy machine needs. */
    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private void awaitEmpty() {
        await().until(() -> outstanding().isEmpty());
    }

    private void awaitStatus(String status) {
        await().until(() -> outstanding().equals(List.of(status)));
    }

    private Process node(String text) throws IOException, SQLException {
        String url = source.unwrap(HikariDataSource.class).getJdbcUrl();
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                NodeInAnotherProcess.class.getName(),
                url,
                text);
        return java.redirectErrorStream(true).start();
    }
}
