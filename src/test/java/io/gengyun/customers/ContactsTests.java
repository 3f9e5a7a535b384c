package io.gengyun.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.customers.Contacts.ContactDraft;
import io.gengyun.customers.Contacts.Visibility;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.organization.Employees;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class ContactsTests {

    private static final ContactDraft LI = new ContactDraft(" 李工 ", "设备科", "138 0000", null, "");

    @Autowired
    Imports imports;

    @Autowired
    Customers customers;

    @Autowired
    Contacts contacts;

    @Autowired
    Visits visits;

    @Autowired
    Employees employees;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate database;

    As ann;
    As bob;
    As manager;
    CustomerId top;
    CustomerId free;

    @BeforeEach
    void aSmallCompany() {
        clock.set(MovableClock.START);
        database.execute("truncate organization.employee, customers.customer cascade");
        As.user(Role.HR).logIn();
        file("employees", "number,name,supervisor", "M,Mary,", "A,Ann,M", "B,Bob,");
        file("customers", "number,name,owner", "C1,Top,A", "C3,Free,");
        top = customers.get("C1").id();
        free = customers.get("C3").id();
        As.logOut();
        ann = employee("A");
        bob = employee("B");
        manager = As.employee(employees.withNumber("M").orElseThrow().id(), Role.SUPERVISOR);
    }

    @AfterEach
    void nobody() {
        As.logOut();
        clock.set(MovableClock.START);
    }

    @Test
    void areKeptByTheOwnerAndWhoLeadsHim() {
        ContactId id = ann.get(() -> contacts.add(top, LI));

        assertThat(ann.get(() -> contacts.of(top))).singleElement().satisfies(one -> {
            assertThat(one.draft().name()).isEqualTo("李工");
            assertThat(one.draft().note()).isNull();
        });
        manager.run(() -> contacts.change(id, 0, new ContactDraft("李工", "设备科", "139 0000", null, null)));
        ann.run(() -> refused(Kind.CONFLICT, () -> contacts.change(id, 0, LI)));
        As.user(Role.HR).run(() -> contacts.remove(id));
        ann.run(() -> contacts.remove(id));
        assertThat(ann.get(() -> contacts.of(top))).isEmpty();
    }

    @Test
    void refusesOneWithoutANameOrWithAWrongAddress() {
        ContactDraft wrong = new ContactDraft(" ", null, null, "nowhere", null);

        ann.run(() -> refused(Kind.REFUSED, () -> contacts.add(top, wrong)));
    }

    @Test
    void areNotOpenedByWritingDownAVisit() {
        ContactId id = ann.get(() -> contacts.add(top, LI));
        bob.run(() -> refused(Kind.NOT_FOUND, () -> contacts.of(top)));

        VisitId visit = visited(bob, "C1");

        assertThat(bob.get(() -> contacts.visibility(top))).isEqualTo(Visibility.NONE);
        bob.run(() -> refused(Kind.NOT_FOUND, () -> contacts.of(top)));
        bob.run(() -> refused(Kind.NOT_FOUND, () -> contacts.remove(id)));
        bob.run(() -> visits.remove(visit));
    }

    @Test
    void showToWhoHasDealtWithTheCustomerBeforeButAreNotHisToChange() {
        ContactId id = ann.get(() -> contacts.add(top, LI));
        visited(bob, "C1");

        clock.move(Duration.ofDays(1));

        assertThat(bob.get(() -> contacts.of(top))).hasSize(1);
        bob.run(() -> refused(Kind.FORBIDDEN, () -> contacts.add(top, LI)));
        bob.run(() -> refused(Kind.FORBIDDEN, () -> contacts.change(id, 0, LI)));
        bob.run(() -> refused(Kind.FORBIDDEN, () -> contacts.remove(id)));
    }

    @Test
    void areKeptByWhoDealsWithACustomerThatNobodyOwns() {
        visited(bob, "C3");
        clock.move(Duration.ofDays(1));

        bob.run(() -> contacts.add(free, LI));
        assertThat(bob.get(() -> contacts.of(free))).hasSize(1);
        assertThat(ann.get(() -> contacts.visibility(free))).isEqualTo(Visibility.NONE);
    }

    private VisitId visited(As who, String customer) {
        VisitId visit = VisitId.next();
        LocalDate today = LocalDate.now(clock);
        who.run(() ->
                visits.enter(visit, new VisitDraft(customer, today.minusDays(2), 30, null, true, "备件", null, null)));
        return visit;
    }

    private static void refused(Kind kind, Runnable command) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(command::run)
                .matches(refusal -> refusal.kind() == kind);
    }

    private As employee(String number) {
        return As.employee(employees.withNumber(number).orElseThrow().id());
    }

    private void file(String target, String... lines) {
        assertThat(ImportedFile.of(imports, target, lines).run().rejected()).isZero();
    }
}
