package io.gengyun.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.customers.Activities.Choice;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.customers.Activities.HappeningKind;
import io.gengyun.customers.Customers.CustomerFile;
import io.gengyun.customers.Customers.CustomerName;
import io.gengyun.customers.Customers.CustomerRecord;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.organization.Employees;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class VisitsTests {

    @Autowired
    Imports imports;

    @Autowired
    Customers customers;

    @Autowired
    Activities happenings;

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
    LocalDate today;

    @BeforeEach
    void aSmallCompany() {
        clock.set(MovableClock.START);
        today = LocalDate.now(clock);
        database.execute("truncate organization.employee, customers.customer cascade");
        As.user(Role.HR).logIn();
        file("employees", "number,name,supervisor", "M,Mary,", "A,Ann,M", "B,Bob,M");
        file("customers", "number,name,owner,parent", "C1,Top,A,", "C2,Sub,B,C1", "C3,Free,,");
        As.logOut();
        ann = As.employee(id("A"));
        bob = As.employee(id("B"));
        manager = As.employee(id("M"), Role.SUPERVISOR);
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void writesAVisitWithItsNeedOnceHoweverOftenItIsSaved() {
        VisitId visit = VisitId.next();

        ann.run(() -> visits.enter(visit, draft("C1", true)));
        ann.run(() -> visits.enter(visit, draft("C1", true)));

        assertThat(count("customers.visit")).isEqualTo(1);
        assertThat(count("customers.need")).isEqualTo(1);
        assertThat(count("audit.entry where type = 'VisitEntered' and subject = 'visit:" + visit + "'"))
                .isEqualTo(1);
        assertThat(timeline(ann, "C1"))
                .extracting(Happening::kind)
                .containsExactly(HappeningKind.VISIT, HappeningKind.NEED);
    }

    @Test
    void neverTakesOverTheVisitOfSomebodyElse() {
        VisitId visit = entered(ann, "C1");

        bob.run(() -> refused(Kind.CONFLICT, () -> visits.enter(visit, draft("C2", false))));
        bob.run(() -> refused(Kind.NOT_FOUND, () -> visits.correct(visit, draft("C2", false))));
        bob.run(() -> refused(Kind.NOT_FOUND, () -> visits.remove(visit)));
    }

    @Test
    void saysForEachFieldWhatIsWrong() {
        VisitDraft wrong =
                new VisitDraft("nobody", today.plusDays(1), 0, "x".repeat(201), true, null, new BigDecimal("-1"), null);
        ann.run(() -> assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> visits.enter(VisitId.next(), wrong))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(FieldError::field)
                        .containsExactly("customer", "day", "minutes", "needAmount", "purpose")));
    }

    @Test
    void refusesWhoIsNoEmployee() {
        As.user(Role.HR).run(() -> refused(Kind.FORBIDDEN, () -> visits.enter(VisitId.next(), draft("C1", false))));
    }

    @Test
    void letsTheAuthorCorrectUntilTheDayIsOver() {
        VisitId visit = entered(ann, "C1");

        ann.run(() -> visits.correct(visit, draft("C1", true)));
        assertThat(ann.get(() -> visits.edit(visit)).needKind()).isEqualTo("技改项目");
        ann.run(() -> visits.correct(visit, draft("C1", false)));
        assertThat(count("customers.need")).isZero();

        clock.move(Duration.ofDays(1));
        ann.run(() -> refused(Kind.REFUSED, () -> visits.correct(visit, draft("C1", false))));
        ann.run(() -> refused(Kind.REFUSED, () -> visits.remove(visit)));
    }

    @Test
    void removesAVisitWithItsNeedAndTwiceIsNoHarm() {
        VisitId visit = VisitId.next();
        ann.run(() -> visits.enter(visit, draft("C1", true)));

        ann.run(() -> visits.remove(visit));
        ann.run(() -> visits.remove(visit));

        assertThat(count("customers.visit") + count("customers.need")).isZero();
    }

    @Test
    void leavesWhatCameFromAFileToTheFile() {
        As.user(Role.HR).run(() -> file("visits", "number,employee,customer,visitedOn", "V1,A,C1," + today));
        VisitId visit = new VisitId(database.queryForObject("select id from customers.visit", java.util.UUID.class));

        ann.run(() -> refused(Kind.REFUSED, () -> visits.correct(visit, draft("C1", false))));
    }

    @Test
    void showsACustomerToWhomeverHasDealtWithHimButOnlyTheirOwnPart() {
        assertThat(seenBy(ann)).containsExactly("C1");
        ann.run(() -> refused(Kind.NOT_FOUND, () -> customers.get("C2")));
        entered(bob, "C2");

        entered(ann, "C2");

        assertThat(seenBy(ann)).containsExactly("C1", "C2");
        CustomerFile part = ann.get(() -> customers.get("C2"));
        assertThat(part.whole()).isFalse();
        assertThat(part.figures().visits()).isEqualTo(1);
        assertThat(timeline(ann, "C2")).extracting(Happening::employee).containsExactly("Ann");
        assertThat(timeline(bob, "C2")).hasSize(2);
        assertThat(manager.get(() -> customers.get("C2")).whole()).isTrue();
    }

    @Test
    void findsEveryCustomerToBeVisitedAndSaysWhoseHeIs() {
        List<CustomerName> found = ann.get(() -> customers.find("", 10));

        assertThat(found).extracting(CustomerName::number).containsExactly("C1", "C3", "C2");
        assertThat(found).extracting(CustomerName::own).containsExactly(true, false, false);
        assertThat(ann.get(() -> customers.find("sub", 10)))
                .extracting(CustomerName::owner)
                .containsExactly("Bob");
    }

    @Test
    void findsCustomersByTheFirstLettersOfTheirNames() {
        As.user(Role.HR).run(() -> file("customers", "number,name,owner", "C4,天津安砾石化ABC,A", "C5,重型机械,"));

        assertThat(ann.get(() -> customers.find("tjals", 10)))
                .extracting(CustomerName::number)
                .containsExactly("C4");
        assertThat(ann.get(() -> customers.list("shabc", 10, null)).items())
                .extracting(CustomerRecord::number)
                .containsExactly("C4");
        As.user(Role.HR).run(() -> file("customers", "number,name", "C4,北京改名"));
        assertThat(ann.get(() -> customers.find("bjgm", 10))).hasSize(1);
        assertThat(ann.get(() -> customers.find("tjals", 10))).isEmpty();
    }

    @Test
    void findsANameWithoutAnyLetterByThatNameOnly() {
        As.user(Role.HR).run(() -> file("customers", "number,name,owner", "C6,カタカナ,A"));

        assertThat(ann.get(() -> customers.find("重型", 10))).isEmpty();
        assertThat(ann.get(() -> customers.list("x", 10, null)).items()).isEmpty();
        assertThat(ann.get(() -> customers.find("カナ", 10)))
                .extracting(CustomerName::number)
                .containsExactly("C6");
    }

    @Test
    void offersTheCustomersVisitedLastBeforeOnesOwnOthers() {
        entered(ann, "C3");

        assertThat(ann.get(() -> customers.recent(5)))
                .extracting(CustomerName::number)
                .containsExactly("C3", "C1");
        assertThat(As.user(Role.HR).get(() -> customers.recent(5))).isEmpty();
    }

    @Test
    void tellsTheChainOfACustomerInOneStatementAndPagesThroughIt() {
        chain();
        CustomerId top = As.user(Role.HR).get(() -> customers.get("C1")).id();

        StatementCount first =
                As.user(Role.HR).get(() -> StatementCount.of(() -> happenings.of(top, Choice.ALL, 50, null)));
        assertThat(first.statements()).isEqualTo(1);

        List<String> all = numbers(timeline(ann, "C1"));
        assertThat(all).containsExactly("V1", "O2", "K1", "S1", "N1", "D1", "O1");
        assertThat(paged(ann, top, 2)).isEqualTo(all);
        assertThat(ann.get(() -> happenings.of(top, only(HappeningKind.ORDER), 50, null))
                        .items())
                .extracting(Happening::number)
                .containsExactly("O2", "O1");
    }

    @Test
    void countsWhatStandsOutInTheLastTwelveMonths() {
        chain();

        Customers.CustomerFigures figures = ann.get(() -> customers.get("C1")).figures();

        assertThat(figures.orders()).isEqualTo(1);
        assertThat(figures.ordered()).isEqualByComparingTo("300");
        assertThat(figures.before()).isEqualByComparingTo("200");
        assertThat(figures.openDeals()).isEqualTo(1);
        assertThat(figures.lastVisit()).isEqualTo(today);
        assertThat(figures.satisfaction()).isEqualByComparingTo("4.5");
        assertThat(figures.complaints()).isEqualTo(1);
        assertThat(ann.get(() ->
                        customers.quarters(ann.get(() -> customers.get("C1")).id())))
                .hasSize(8)
                .last()
                .satisfies(last -> assertThat(last.orders()).isEqualTo(1));
    }

    @Test
    void listsWhatHappenedWithinTheDataScopeByWords() {
        chain();
        entered(bob, "C2");

        assertThat(numbers(
                        bob.get(() -> happenings.list(Set.of(), null, 50, null)).items()))
                .hasSize(1);
        assertThat(manager.get(() -> happenings.list(Set.of(), null, 50, null)).items())
                .hasSize(8);
        assertThat(numbers(manager.get(() -> happenings.list(Set.of(), "online", 50, null))
                        .items()))
                .containsExactly("O2");
        manager.run(() -> refused(Kind.NOT_UNDERSTOOD, () -> happenings.list(Set.of(), null, 5, "bm9wZQ")));
    }

    @Test
    void offersWhatTheAuthorUsuallyWritesAndNothingOfOthers() {
        entered(ann, "C1");
        bob.run(() -> visits.enter(VisitId.next(), about("C2", "和客户谈离职")));

        assertThat(ann.get(() -> visits.habits()).purposes()).containsExactly("例行回访");
        assertThat(manager.get(() -> visits.habits()).purposes()).isEmpty();
        assertThat(As.user(Role.HR).get(() -> visits.habits()).purposes()).isEmpty();
    }

    private void chain() {
        As.user(Role.HR).run(() -> {
            file(
                    "orders",
                    "number,employee,customer,orderedOn,amount,channel",
                    "O1,A,C1," + today.minusMonths(18) + ",200,",
                    "O2,A,C1," + today.minusDays(1) + ",300,online");
            file("visits", "number,employee,customer,visitedOn,minutes", "V1,A,C1," + today + ",60");
            file("needs", "number,employee,customer,foundOn", "N1,A,C1," + today.minusDays(4));
            file(
                    "deals",
                    "number,employee,customer,stage,openedOn,amount",
                    "D1,A,C1,OPEN," + today.minusDays(5) + ",10");
            file(
                    "survey-answers",
                    "number,customer,employee,answeredOn,score",
                    "S1,C1,," + today.minusDays(3) + ",4.5");
            file("complaints", "number,customer,employee,raisedOn,kind", "K1,C1,," + today.minusDays(2) + ",late");
        });
    }

    private VisitId entered(As who, String customer) {
        VisitId visit = VisitId.next();
        who.run(() -> visits.enter(visit, draft(customer, false)));
        return visit;
    }

    private VisitDraft about(String customer, String purpose) {
        return new VisitDraft(customer, today, 60, purpose, false, null, null, null);
    }

    private VisitDraft draft(String customer, boolean need) {
        return new VisitDraft(
                customer, today, 60, "例行回访", need, need ? "技改项目" : null, need ? new BigDecimal("50000") : null, "下周报价");
    }

    private List<Happening> timeline(As who, String customer) {
        return who.get(() -> happenings.of(customers.get(customer).id(), Choice.ALL, 50, null))
                .items();
    }

    private List<String> paged(As who, CustomerId customer, int limit) {
        List<String> read = new ArrayList<>();
        @Nullable String mark = null;
        do {
            String after = mark;
            Slice<Happening> slice = who.get(() -> happenings.of(customer, Choice.ALL, limit, after));
            read.addAll(numbers(slice.items()));
            mark = slice.next();
        } while (mark != null);
        return read;
    }

    private static Choice only(HappeningKind kind) {
        return new Choice(Set.of(kind), null, false);
    }

    private static List<String> numbers(List<Happening> found) {
        return found.stream().map(Happening::number).toList();
    }

    private List<String> seenBy(As who) {
        return who.get(() -> customers.list(null, 50, null)).items().stream()
                .map(CustomerRecord::number)
                .toList();
    }

    private int count(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static void refused(Kind kind, Runnable command) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(command::run)
                .matches(refusal -> refusal.kind() == kind);
    }

    private void file(String target, String... lines) {
        assertThat(ImportedFile.of(imports, target, lines).run().rejected()).isZero();
    }

    private EmployeeId id(String number) {
        return employees.withNumber(number).orElseThrow().id();
    }
}
