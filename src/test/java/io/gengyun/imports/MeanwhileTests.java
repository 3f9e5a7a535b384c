package io.gengyun.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.organization.OrgUnits;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody saves by hand while an import, or the undoing of one, is at the same rows. */
@ProductTest
class MeanwhileTests {

    @Autowired Imports imports;
    @Autowired ImportUndos undos;
    @Autowired Employees employees;
    @Autowired OrgUnits units;
    @Autowired JdbcTemplate database;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void hr() {
        database.execute(
                "truncate organization.employee, organization.org_unit, organization.position"
                        + " cascade");
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void putsPeopleIntoTheUnitThatSomebodyMakesMeanwhile() {
        ImportedFile file = file("number,name,unit", "E1,甲,华东", "E2,乙,华东");

        BatchRecord batch = meanwhile(() -> units.putUnit(null, "华东", null), file::run);

        assertThat(batch.state()).isEqualTo(State.DONE);
        assertThat(employee("E1").unit()).isEqualTo("华东");
        assertThat(employee("E2").unit()).isEqualTo("华东");
        undos.undo(batch.id());
        assertThat(units.units()).hasSize(1);
    }

    /** Edits and saves only when the work waits for the edit to be saved. */
    private <T> T meanwhile(Runnable edit, Supplier<T> work) {
        CompletableFuture<T> begun =
                transaction.execute(
                        status -> {
                            edit.run();
                            CompletableFuture<T> other =
                                    CompletableFuture.supplyAsync(() -> As.user(Role.HR).get(work));
                            await().pollInSameThread().until(this::somebodyWaits);
                            return other;
                        });
        return Objects.requireNonNull(begun).join();
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(
                database.queryForObject(
                        """
                        select exists (select from pg_stat_activity
                                       where datname = current_database()
                                         and wait_event_type = 'Lock')
                        """,
                        Boolean.class));
    }

    private EmployeeRecord employee(String number) {
        return employees.withNumber(number).orElseThrow();
    }

    private ImportedFile file(String... lines) {
        return ImportedFile.of(imports, "employees", lines);
    }
}
