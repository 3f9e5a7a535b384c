package io.gengyun.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.organization.OrgUnits;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    @Autowired
    Imports imports;

    @Autowired
    ImportUndos undos;

    @Autowired
    Employees employees;

    @Autowired
    OrgUnits units;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void hr() {
        database.execute("truncate organization.employee, organization.org_unit, organization.position" + " cascade");
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

    @Test
    void importsNothingOverWhatSomebodyChangesMeanwhile() {
        file("number,name,grade", "E1,甲,P5", "E2,乙,P5").run();
        ImportedFile file = file("number,name,grade", "E1,改名,P6", "E2,改名,P6");

        BatchRecord batch = meanwhile(() -> promote("E2", "P9"), file::run);

        assertThat(batch.state()).isEqualTo(State.FAILED);
        assertThat(batch.message()).contains("有人修改了同样的数据");
        assertThat(employee("E1").grade()).isEqualTo("P5");
        assertThat(employee("E2").grade()).isEqualTo("P9");
    }

    @Test
    void undoesNothingOverWhatSomebodyChangesMeanwhile() {
        file("number,name,grade", "E1,甲,P5", "E2,乙,P5").run();
        BatchRecord batch = file("number,name,grade", "E1,甲,P6", "E2,乙,P6").run();

        assertConflict(() -> meanwhile(() -> promote("E2", "P9"), () -> undos.undo(batch.id())));

        assertThat(employee("E1").grade()).isEqualTo("P6");
        assertThat(employee("E2").grade()).isEqualTo("P9");
        assertThat(undos.plan(batch.id()).obstacles()).containsExactly("有 1 行在导入后被人修改（E2）。");
    }

    @Test
    void removesNobodyWhomSomebodyChangesMeanwhile() {
        BatchRecord batch = file("number,name,grade", "E1,甲,P5", "E2,乙,P5").run();

        assertConflict(() -> meanwhile(() -> promote("E2", "P9"), () -> undos.undo(batch.id())));

        assertThat(employee("E1").grade()).isEqualTo("P5");
        assertThat(employee("E2").grade()).isEqualTo("P9");
    }

    private static void assertConflict(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("import.undo.changedMeanwhile"));
    }

    /** Edits and saves only when the work waits for the edit to be saved. */
    private <T> T meanwhile(Runnable edit, Supplier<T> work) {
        CompletableFuture<T> begun = transaction.execute(status -> {
            edit.run();
            CompletableFuture<T> other =
                    CompletableFuture.supplyAsync(() -> As.user(Role.HR).get(work));
            await().pollInSameThread().until(this::somebodyWaits);
            return other;
        });
        return Objects.requireNonNull(begun).join();
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(database.queryForObject("""
                        select exists (select from pg_stat_activity
                                       where datname = current_database()
                                         and wait_event_type = 'Lock')
                        """, Boolean.class));
    }

    private void promote(String number, String grade) {
        EmployeeRecord now = employee(number);
        employees.put(new EmployeeDraft(number, now.name(), null, null, grade, null, null, null, null, null));
    }

    private EmployeeRecord employee(String number) {
        return employees.withNumber(number).orElseThrow();
    }

    private ImportedFile file(String... lines) {
        return ImportedFile.of(imports, "employees", lines);
    }
}
