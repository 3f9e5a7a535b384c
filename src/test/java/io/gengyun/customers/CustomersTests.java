package io.gengyun.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.customers.Customers.CustomerRecord;
import io.gengyun.customers.Deals.DealRecord;
import io.gengyun.customers.Deals.DealStage;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.organization.Employees;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class CustomersTests {

    @Autowired
    Imports imports;

    @Autowired
    Customers customers;

    @Autowired
    Deals deals;

    @Autowired
    Employees employees;

    @Autowired
    List<FactSource> sources;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void aSmallCompany() {
        database.execute("truncate organization.employee, customers.customer, customers.deal cascade");
        As.user(Role.HR).logIn();
        file("employees", "number,name,supervisor", "M,Mary,", "A,Ann,M", "B,Bob,M");
        file("customers", "number,name,owner,parent", "C2,Sub,A,C1", "C1,Top,,", "C3,Other,B,");
        file(
                "deals",
                "number,employee,customer,product,stage,openedOn,closedOn,amount,newCustomer",
                "D1,A,C1,GTX Pro,WON,2017-10-01,2017-11-10,1000.5,yes",
                "D2,A,,GTX Pro,OPEN,2017-10-05,,,",
                "D3,B,C3,MG,LOST,2017-10-01,2017-10-31,0,no");
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void showsCustomersOwnedOrSoldToWithinTheDataScope() {
        assertThat(customersSeenBy(As.employee(id("A")))).containsExactly("C1", "C2");
        assertThat(customersSeenBy(As.employee(id("B")))).containsExactly("C3");
        assertThat(customersSeenBy(As.employee(id("M"), Role.SUPERVISOR))).containsExactly("C1", "C2", "C3");
        assertThat(customersSeenBy(As.employee(id("M")))).isEmpty();
    }

    @Test
    void showsDealsWithinTheDataScope() {
        assertThat(dealsSeenBy(As.employee(id("A")))).containsExactly("D1", "D2");
        assertThat(dealsSeenBy(As.employee(id("M"), Role.SUPERVISOR))).containsExactly("D1", "D2", "D3");
        assertThat(dealsSeenBy(As.user(Role.EXECUTIVE))).hasSize(3);
    }

    @Test
    void findsDealsByWordsAndStage() {
        assertThat(numbers(deals.list("gtx", null, 10, null).items())).containsExactly("D1", "D2");
        assertThat(numbers(deals.list("gtx", DealStage.WON, 10, null).items())).containsExactly("D1");
        assertThat(numbers(deals.list("Other", null, 10, null).items())).containsExactly("D3");
        assertThat(numbers(deals.list("_", null, 10, null).items())).isEmpty();
    }

    @Test
    void countsTheDaysADealWasOpen() {
        assertThat(deals.list("D1", null, 1, null).items())
                .extracting(DealRecord::daysOpen)
                .containsExactly(40);
        assertThat(deals.list("D2", null, 1, null).items())
                .extracting(DealRecord::daysOpen)
                .containsOnlyNulls();
    }

    @Test
    void pagesInOneStatementEach() {
        var first = deals.list(null, null, 2, null);

        assertThat(numbers(deals.list(null, null, 2, first.next()).items())).containsExactly("D3");
        assertThat(StatementCount.of(() -> deals.list(null, null, 50, null)).statements())
                .isEqualTo(1);
        assertThat(StatementCount.of(() -> customers.list(null, 50, null)).statements())
                .isEqualTo(1);
    }

    @Test
    void refusesAMarkThatNoPageEndedWith() {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> deals.list(null, null, 2, "x"))
                .matches(refusal -> refusal.kind() == BusinessRefusal.Kind.NOT_UNDERSTOOD);
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> employees.list(null, 2, "x"))
                .matches(refusal -> refusal.kind() == BusinessRefusal.Kind.NOT_UNDERSTOOD);
    }

    @Test
    void offersEveryColumnOfDealsThatItsCatalogueNames() {
        FactSource source = sources.stream()
                .filter(one -> one.name().equals("deals"))
                .findFirst()
                .orElseThrow();
        List<String> columns = Stream.of(source.dates(), source.numbers(), source.dimensions())
                .flatMap(List::stream)
                .map(FactSource.Column::column)
                .toList();

        assertThat(database.queryForList("select row_number, employee_id, customer_id, "
                        + String.join(", ", columns)
                        + " from "
                        + source.view()
                        + " order by row_number"))
                .hasSize(3)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("row_number", "D1")
                        .containsEntry("days_open", new BigDecimal("40"))
                        .containsEntry("new_customer", true));
        assertThat(source.dates().getFirst().name()).isEqualTo("closedOn");
    }

    private void file(String target, String... lines) {
        assertThat(ImportedFile.of(imports, target, lines).run().rejected()).isZero();
    }

    private EmployeeId id(String number) {
        return employees.withNumber(number).orElseThrow().id();
    }

    private List<String> customersSeenBy(As user) {
        return user.get(() -> customers.list(null, 50, null)).items().stream()
                .map(CustomerRecord::number)
                .toList();
    }

    private List<String> dealsSeenBy(As user) {
        return numbers(user.get(() -> deals.list(null, null, 50, null)).items());
    }

    private static List<String> numbers(List<DealRecord> found) {
        return found.stream().map(DealRecord::number).toList();
    }
}
