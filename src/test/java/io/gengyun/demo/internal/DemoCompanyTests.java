package io.gengyun.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.Stage;
import io.gengyun.organization.Employees;
import io.gengyun.security.Accounts;
import io.gengyun.security.Role;
import io.gengyun.security.spi.LoginHints.Hint;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.ProductTest;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DemoCompanyTests {

    @Autowired DemoCompany company;
    @Autowired DemoRecord record;
    @Autowired Employees employees;
    @Autowired AppraisalCycles cycles;
    @Autowired Accounts accounts;
    @Autowired EngineDriver engine;
    @Autowired JdbcClient database;

    @Test
    void isMadeOnceOnAnEmptyDatabaseWithPeopleInEveryStage() {
        assertThat(company.wanted()).isTrue();

        company.generate(this::runningJobsUntil);

        assertThat(company.wanted()).isFalse();
        assertThat(employeeCount()).isEqualTo(12);
        assertThat(count("customers.customer")).isEqualTo(40);
        assertThat(count("customers.deal")).isBetween(120L, 400L);
        CycleRecord cycle = As.user(Role.HR).get(() -> cycles.list().getFirst());
        assertThat(cycle.name()).isEqualTo("2025年第四季度销售绩效考核");
        assertThat(cycle.state()).isEqualTo(State.OPEN);
        assertThat(cycle.participants()).isEqualTo(8);
        assertThat(cycle.stages())
                .containsAllEntriesOf(
                        Map.of(
                                Stage.DECLARING, 3L,
                                Stage.REVIEWING, 2L,
                                Stage.RESPONDING, 1L,
                                Stage.APPEALING, 1L,
                                Stage.DONE, 1L));

        assertThat(record.hints())
                .hasSize(13)
                .contains(new Hint("liuyang", "gengyun-demo", Person.LIU_YANG.label()));
        stopsTellingAnAccountWhosePasswordWasChanged();
    }

    private void stopsTellingAnAccountWhosePasswordWasChanged() {
        As.user(Role.ADMIN)
                .run(
                        () ->
                                accounts.changePassword(
                                        accounts.list("liuyang", 1, null).items().getFirst().id(),
                                        "a password of his own"));
        assertThat(record.hints()).hasSize(12).noneMatch(hint -> hint.username().equals("liuyang"));
    }

    private void runningJobsUntil(String what, BooleanSupplier done) {
        await(what)
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            As.nobody().get(engine::runDueJobs);
                            return done.getAsBoolean();
                        });
    }

    private int employeeCount() {
        return As.user(Role.HR).get(() -> employees.list(null, 100, null).items().size());
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
