package io.gengyun.imports.internal.undoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.ImportUndos.UndoPlan;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class ExpiredUndosTests {

    @Autowired
    Imports imports;

    @Autowired
    ImportUndos undos;

    @Autowired
    ExpiredUndos forgetting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void hr() {
        clock.set(MovableClock.START);
        database.execute("truncate organization.employee, organization.org_unit cascade");
        database.execute("truncate imports.row_change, imports.code_made");
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
        clock.set(MovableClock.START);
    }

    @Test
    void forgetsWhatOldBatchesChangedAndKeepsTheOthers() {
        BatchRecord old = imported("E1,甲,华东");
        clock.move(Duration.ofDays(60));
        BatchRecord young = imported("E2,乙,华南");
        clock.move(Duration.ofDays(31));

        forgetting.run();

        assertThat(changes(old)).isZero();
        assertThat(changes(young)).isEqualTo(2);
        assertThat(undos.plan(young.id()).removed()).isEqualTo(1);
        assertThat(imports.get(old.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void letsABatchBeUndoneUntilItsTimeIsOver() {
        BatchRecord batch = imported("E3,甲,华东");
        clock.move(Duration.ofDays(90));
        forgetting.run();
        assertThat(undos.plan(batch.id())).extracting(UndoPlan::removed).isEqualTo(1L);
        assertThat(imports.get(batch.id()).undoableUntil()).isEqualTo(clock.instant());

        clock.move(Duration.ofSeconds(1));
        assertTooLate(batch);
        forgetting.run();
        assertTooLate(batch);
    }

    @Test
    void neverUndoesWhatWasForgottenEvenIfTheClockGoesBack() {
        BatchRecord batch = imported("E4,甲,华东");
        clock.move(Duration.ofDays(91));
        forgetting.run();
        clock.set(MovableClock.START);

        assertTooLate(batch);
    }

    @Test
    void hasNothingToDoASecondTime() {
        imported("E5,甲,华东");
        clock.move(Duration.ofDays(91));
        forgetting.run();
        forgetting.run();

        assertThat(database.queryForObject("select count(*) from imports.row_change", Long.class))
                .isZero();
    }

    private void assertTooLate(BatchRecord batch) {
        assertThat(imports.get(batch.id()).undoableUntil()).isNull();
        assertThatThrownBy(() -> undos.plan(batch.id())).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("import.undo.tooLate");
            assertThat(refusal.arguments()).containsExactly(90L);
        });
        assertThatThrownBy(() -> undos.undo(batch.id())).isInstanceOf(BusinessRefusal.class);
    }

    private BatchRecord imported(String row) {
        return ImportedFile.of(imports, "employees", "number,name,unit", row).run();
    }

    private long changes(BatchRecord batch) {
        Long count = database.queryForObject(
                """
                        select (select count(*) from imports.row_change where batch_id = ?)
                             + (select count(*) from imports.code_made where batch_id = ?)
                        """, Long.class, batch.id().value(), batch.id().value());
        return count == null ? 0 : count;
    }
}
