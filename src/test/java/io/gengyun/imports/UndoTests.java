package io.gengyun.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.imports.ImportUndos.UndoPlan;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.NewAccount;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@RecordApplicationEvents
class UndoTests {

    @Autowired
    Imports imports;

    @Autowired
    ImportUndos undos;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void hr() {
        database.execute("truncate organization.employee, organization.org_unit, organization.position,"
                + " customers.customer, customers.deal cascade");
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void removesWhatABatchMadeAndRestoresWhatItChanged() {
        employees("number,name,unit,joinedOn", "E1,甲,华东,2020-01-31", "E2,乙,华东,").run();
        String before = everybody();
        BatchRecord second = employees(
                        "number,name,unit,joinedOn,supervisor", "E1,改名,华南,,E3", "E2,乙,华东,,", "E3,丙,华南,2021-01-01,E1")
                .run();

        UndoPlan plan = undos.plan(second.id());
        BatchRecord undone = undos.undo(second.id());

        assertThat(plan).isEqualTo(new UndoPlan(1, 1, List.of()));
        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.undoneBy()).isNotBlank();
        assertThat(everybody()).isEqualTo(before);
        assertThat(database.queryForList("select code from organization.org_unit", String.class))
                .containsExactly("华东");
        assertThat(events.stream(ImportUndone.class)).singleElement().satisfies(event -> {
            assertThat(event.removed()).isEqualTo(1);
            assertThat(event.restored()).isEqualTo(1);
        });
    }

    @Test
    void goesOnInTheNameOfWhoAskedWhenHeLogsOutMeanwhile() {
        BatchRecord batch = employees("number,name", "E1,甲").run();
        SecurityContext session = SecurityContextHolder.getContext();
        CompletableFuture<BatchRecord> undo = new TransactionTemplate(transactions).execute(status -> {
            database.execute("lock table imports.batch in exclusive mode");
            CompletableFuture<BatchRecord> begun = undos.begin(batch.id());
            session.setAuthentication(null);
            return begun;
        });

        assertThat(undo)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(undone -> assertThat(undone.undoneBy()).isEqualTo("user"));
    }

    @Test
    void refusesASecondUndoAtOnceWhileTheFirstIsUnderway() {
        BatchRecord batch = employees("number,name", "E1,甲").run();

        BusinessRefusal refusal = new TransactionTemplate(transactions).execute(status -> {
            undos.undo(batch.id());
            return CompletableFuture.supplyAsync(() -> As.user(Role.HR).get(() -> refusal(batch)))
                    .join();
        });

        assertThat(refusal.key()).isEqualTo("import.undo.underway");
    }

    @Test
    void keepsUnitsThatSomebodyElseUsesByNow() {
        BatchRecord first = employees("number,name,unit", "E1,甲,华东").run();
        employees("number,name,unit", "E2,乙,华东").run();

        undos.undo(first.id());

        assertThat(database.queryForList("select code from organization.org_unit", String.class))
                .containsExactly("华东");
    }

    @Test
    void undoesABatchOnce() {
        BatchRecord batch = employees("number,name", "E1,甲").run();
        undos.undo(batch.id());
        employees("number,name", "E1,甲").run();

        BusinessRefusal refusal = refusal(batch);

        assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT);
        assertThat(refusal.key()).isEqualTo("import.undo.already");
        assertThat(everybody()).contains("E1");
    }

    @Test
    void letsOneOfTwoWinWhoUndoAtTheSameTime() {
        BatchRecord batch = employees(Stream.concat(
                                Stream.of("number,name"),
                                IntStream.range(0, 2_000).mapToObj(at -> "E" + at + ",甲"))
                        .toArray(String[]::new))
                .run();
        AtomicInteger won = new AtomicInteger();
        Runnable once = () -> As.user(Role.HR).run(() -> {
            try {
                undos.undo(batch.id());
                won.incrementAndGet();
            } catch (BusinessRefusal refusal) {
                assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT);
            }
        });

        CompletableFuture.allOf(CompletableFuture.runAsync(once), CompletableFuture.runAsync(once))
                .join();

        assertThat(won).hasValue(1);
        assertThat(imports.get(batch.id()).state()).isEqualTo(State.UNDONE);
    }

    @Test
    void undoesTheLaterBatchFirst() {
        BatchRecord first = employees("number,name", "E1,甲", "E2,乙").run();
        BatchRecord second = employees("number,name", "E1,改名").named("改名.csv").run();

        assertThat(undos.plan(first.id()).obstacles())
                .singleElement()
                .asString()
                .contains("1 行", "改名.csv", "E1");
        assertThat(refusal(first).key()).isEqualTo("import.undo.refused");
        undos.undo(second.id());
        undos.undo(first.id());

        assertThat(everybody()).isEmpty();
    }

    @Test
    void leavesRowsAloneThatSomebodyHasEditedSince() {
        BatchRecord batch = employees("number,name", "E1,甲", "E2,乙").run();
        database.update("update organization.employee set grade = 'P6' where number = 'E2'");

        assertThat(undos.plan(batch.id()).obstacles()).containsExactly("有 1 行在导入后被人修改（E2）。");
        assertThat(refusal(batch).fields()).hasSize(1);
        assertThat(everybody()).contains("E1", "E2");
    }

    @Test
    void namesWhoRefersToRowsThatWouldGo() {
        employees("number,name", "E1,甲").run();
        BatchRecord customers = ImportedFile.of(imports, "customers", "number,name,owner", "C1,甲公司,E1")
                .run();
        ImportedFile.of(imports, "deals", "number,employee,customer,stage", "D1,E1,C1,OPEN")
                .run();

        assertThat(undos.plan(customers.id()).obstacles()).containsExactly("有 1 条“商机”引用了此批次新增的行（C1）。");
        assertThat(refusal(customers).kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT);
    }

    @Test
    void keepsCustomersThatFactsFromElsewhereName() {
        employees("number,name", "E1,甲").run();
        BatchRecord customers =
                ImportedFile.of(imports, "customers", "number,name", "C1,甲公司").run();
        ImportedFile.of(
                        imports,
                        "external-facts",
                        "number,source,employee,occurredOn,quantity,customer",
                        "F1,电话,E1,2026-01-05,1,C1")
                .run();

        assertThat(undos.plan(customers.id()).obstacles()).containsExactly("有 1 条“外部数据”引用了此批次新增的行（C1）。");
        assertThat(refusal(customers).kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT);
    }

    @Test
    void keepsPeopleWhoHaveAnAccountEvenAClosedOne() {
        BatchRecord batch = employees("number,name", "E1,甲", "E2,乙", "E3,丙").run();
        As.user(Role.ADMIN).run(() -> {
            accounts.create(account("jia", "E1"));
            accounts.deactivate(accounts.create(account("bing", "E3")));
        });

        assertThat(undos.plan(batch.id()).obstacles()).containsExactly("此批次新增的员工中有 2 人已有账号（E1, E3），不能移除。");
        assertThat(refusal(batch).kind()).isEqualTo(BusinessRefusal.Kind.CONFLICT);
        assertThat(everybody()).contains("E1", "E2", "E3");
    }

    @Test
    void givesPeopleWithAnAccountTheirFormerValuesBack() {
        employees("number,name", "E4,甲").run();
        As.user(Role.ADMIN).run(() -> accounts.create(account("ding", "E4")));
        BatchRecord renamed = employees("number,name", "E4,改名").run();

        undos.undo(renamed.id());

        assertThat(everybody()).contains("甲");
    }

    private static NewAccount account(String username, String number) {
        return new NewAccount(username, "a long password", number, Set.of(Role.EMPLOYEE));
    }

    @Test
    void hasNothingToUndoWhereNothingWasStored() {
        BatchRecord tried = employees("number,name", "E1,甲").tried();
        BatchRecord nothing = employees("number,name", "E1,").run();

        assertThat(refusal(tried).key()).isEqualTo("import.undo.nothing");
        assertThat(refusal(nothing).key()).isEqualTo("import.undo.nothing");
    }

    @Test
    void isForThoseWhoImport() {
        BatchRecord batch = employees("number,name", "E1,甲").run();

        assertThatThrownBy(() -> As.user(Role.SUPERVISOR).run(() -> undos.undo(batch.id())))
                .isInstanceOf(BusinessRefusal.class);
        assertThat(everybody()).contains("E1");
    }

    @Test
    void asksTheDatabaseAsOftenForManyRowsAsForFew() {
        assertThat(statementsFor(20_000)).isEqualTo(statementsFor(10));
    }

    private int statementsFor(int rows) {
        BatchRecord batch = employees(Stream.concat(
                                Stream.of("number,name,unit"),
                                IntStream.range(0, rows).mapToObj(at -> "N" + at + ",甲,U" + at % 9))
                        .toArray(String[]::new))
                .run();
        return StatementCount.ofThisThread(() -> undos.undo(batch.id())).statements();
    }

    private BusinessRefusal refusal(BatchRecord batch) {
        BusinessRefusal[] caught = new BusinessRefusal[1];
        assertThatThrownBy(() -> undos.undo(batch.id()))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> caught[0] = refusal);
        return caught[0];
    }

    private String everybody() {
        return String.join("\n", database.queryForList("""
                        select (to_jsonb(e) - 'version')::text from organization.employee e
                        order by number
                        """, String.class));
    }

    private ImportedFile employees(String... lines) {
        return ImportedFile.of(imports, "employees", lines);
    }
}
