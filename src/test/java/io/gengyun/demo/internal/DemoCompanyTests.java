package io.gengyun.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.Stage;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo company as it stands once it is made. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCompanyTests {

    @Autowired GeneratedCompany company;
    @Autowired DemoRecord record;
    @Autowired AppraisalCycles cycles;
    @Autowired JdbcClient database;

    @BeforeAll
    void generate() {
        assertThat(company.wanted(true)).isTrue();
        company.generate();
    }

    @Test
    void isMadeOnceOnAnEmptyDatabase() {
        assertThat(company.wanted(true)).isFalse();
        assertThat(count("organization.employee")).isEqualTo(63);
        assertThat(count("customers.customer")).isEqualTo(400);
    }

    @Test
    void hasAFinishedCycleAndOneWithPeopleInEveryStage() {
        List<CycleRecord> found = As.user(Role.HR).get(() -> cycles.list());
        assertThat(found)
                .extracting(CycleRecord::state)
                .containsExactlyInAnyOrder(State.CLOSED, State.OPEN);
        CycleRecord running =
                found.stream().filter(c -> c.state() == State.OPEN).findFirst().orElseThrow();
        assertThat(running.stages()).containsOnlyKeys(Stage.values());
        assertThat(running.stages().values()).allMatch(people -> people > 0);
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
