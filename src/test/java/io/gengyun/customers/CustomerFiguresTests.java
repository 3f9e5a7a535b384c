package io.gengyun.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.customers.Activities.Choice;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.customers.Activities.HappeningKind;
import io.gengyun.customers.Customers.CustomerFigures;
import io.gengyun.customers.Customers.CustomerRecord;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.organization.Employees;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands out about a customer equals what the figures open into. */
@ProductTest
class CustomerFiguresTests {

    @Autowired
    Imports imports;

    @Autowired
    Customers customers;

    @Autowired
    Activities happenings;

    @Autowired
    Employees employees;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate database;

    LocalDate today;
    As ann;

    @BeforeEach
    void aCustomerWithAPast() {
        clock.set(MovableClock.START);
        today = LocalDate.now(clock);
        database.execute("truncate organization.employee, customers.customer cascade");
        As.user(Role.HR).run(() -> {
            file("employees", "number,name", "A,Ann", "B,Bob");
            file("customers", "number,name,owner", "C1,Top,A");
        });
        ann = As.employee(employees.withNumber("A").orElseThrow().id());
    }

    @Test
    void countTheDealsThatTheListCountsAndTheHistoryShows() {
        load(
                "deals",
                "number,employee,customer,stage,openedOn,closedOn",
                "D1,B,C1,OPEN," + today.minusDays(9) + ",",
                "D2,A,C1,WON," + today.minusDays(9) + "," + today.minusDays(2));

        CustomerRecord listed =
                ann.get(() -> customers.list("C1", 10, null)).items().getFirst();
        assertThat(listed.openDeals()).isEqualTo(1);
        assertThat(listed.wonDeals()).isEqualTo(1);
        assertThat(figures().openDeals()).isEqualTo(1);
        assertThat(numbers(new Choice(Set.of(HappeningKind.DEAL), null, true))).containsExactly("D1");
    }

    @Test
    void countTwelveMonthsUpToTodayAsTheHistoryOfThatYearDoes() {
        List<LocalDate> days =
                List.of(today.plusDays(1), today, today.minusYears(1).plusDays(1), today.minusYears(1));
        load("visits", "number,employee,customer,visitedOn", days, "%s,A,C1,%s");
        load("orders", "number,employee,customer,orderedOn,amount", days, "%s,A,C1,%s,10");
        load("survey-answers", "number,customer,answeredOn,score", days, "%s,C1,%s,4");
        load("complaints", "number,customer,raisedOn", days, "%s,C1,%s");

        CustomerFigures found = figures();
        assertThat(found.visits()).isEqualTo(2).isEqualTo(ofTheYear(HappeningKind.VISIT));
        assertThat(found.orders()).isEqualTo(2).isEqualTo(ofTheYear(HappeningKind.ORDER));
        assertThat(found.answers()).isEqualTo(2).isEqualTo(ofTheYear(HappeningKind.SURVEY));
        assertThat(found.complaints()).isEqualTo(2).isEqualTo(ofTheYear(HappeningKind.COMPLAINT));
        assertThat(found.lastVisit()).isEqualTo(today);
        assertThat(ann.get(() -> customers.list("C1", 10, null)).items())
                .extracting(CustomerRecord::lastVisit)
                .containsExactly(today);
    }

    @Test
    void areOfTheCustomerOfExactlyThisNumber() {
        load(
                "customers",
                Stream.concat(
                                Stream.of("number,name"),
                                IntStream.rangeClosed(1, 120).mapToObj(at -> at + ",AA" + at))
                        .toArray(String[]::new));

        assertThat(ann.get(() -> customers.named("12")).orElseThrow().name()).isEqualTo("AA12");
        assertThat(ann.get(() -> customers.named("C1")).orElseThrow().own()).isTrue();
        assertThat(ann.get(() -> customers.named("%"))).isEmpty();
    }

    private CustomerFigures figures() {
        return ann.get(() -> customers.get("C1")).figures();
    }

    private long ofTheYear(HappeningKind kind) {
        return numbers(new Choice(Set.of(kind), CustomerFigures.year(today), false))
                .size();
    }

    private List<String> numbers(Choice choice) {
        CustomerId customer = ann.get(() -> customers.get("C1")).id();
        return ann.get(() -> happenings.of(customer, choice, 50, null)).items().stream()
                .map(Happening::number)
                .toList();
    }

    private void load(String target, String heading, List<LocalDate> days, String row) {
        load(
                target,
                Stream.concat(Stream.of(heading), days.stream().map(day -> row.formatted("R" + day, day)))
                        .toArray(String[]::new));
    }

    private void load(String target, String... lines) {
        As.user(Role.HR).run(() -> file(target, lines));
    }

    private void file(String target, String... lines) {
        assertThat(ImportedFile.of(imports, target, lines).run().rejected()).isZero();
    }
}
