package io.gengyun.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.demo.DemoCompany.State;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another process on the same database loads or removes the demo company. */
@ProductTest
class OtherNodeTests {

    @Autowired
    GeneratedCompany company;

    @Autowired
    DemoRecord record;

    @Autowired
    DataSource database;

    private Connection other;

    @BeforeEach
    void isAtIt() throws SQLException {
        other = database.getConnection();
        ask("select pg_advisory_lock(hashtextextended('demo-company', 0))");
    }

    @AfterEach
    void hasEnded() throws SQLException {
        ask("select pg_advisory_unlock_all()");
        other.close();
        record.forget();
    }

    @Test
    void keepsThisOneFromLoading() {
        assertThat(company.possible()).isFalse();
        assertConflict(company::load, "demo.loadingAlready");

        company.generate();

        assertThat(record.begun()).isFalse();
    }

    @Test
    void keepsThisOneFromRemoving() {
        record.begin();
        assertConflict(() -> company.remove("a password of my own"), "demo.loadingAlready");

        record.finish();
        assertConflict(() -> company.remove("a password of my own"), "demo.removingAlready");
        assertThat(company.present()).isTrue();
    }

    @Test
    void isSeenToLoadUntilItEnds() throws SQLException {
        record.begin();
        assertThat(company.progress().state()).isEqualTo(State.LOADING);

        ask("select pg_advisory_unlock_all()");

        assertThat(company.progress().state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    void cannotFinishWhatWasRemovedMeanwhile() {
        assertThatThrownBy(record::finish).isInstanceOf(IllegalStateException.class);
    }

    private void ask(String question) throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute(question);
        }
    }

    private static void assertConflict(Runnable command, String key) {
        assertThatThrownBy(() -> As.user(Role.ADMIN).run(command))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
