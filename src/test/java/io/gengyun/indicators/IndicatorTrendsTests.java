package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.indicators.IndicatorTrends.Point;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How an indicator went, for all whom the reader sees together. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorTrendsTests {

    private static final Period DECEMBER = new Period(LocalDate.of(2017, 12, 1), LocalDate.of(2017, 12, 31));

    @Autowired
    IndicatorTrends trends;

    @Autowired
    Indicators indicators;

    @Autowired
    Employees employees;

    @Autowired
    JdbcTemplate database;

    private EmployeeId boss;
    private EmployeeId north;

    @BeforeAll
    void letThreeSellersWin() {
        boss = employee("T-B", "总部", null);
        north = employee("T-N", "北区", "T-B");
        EmployeeId south = employee("T-S", "南区", null);
        Deals deals = new Deals(database);
        UUID shared = deals.customer();
        deals.closed(north, shared, "WON", "2017-11-01", "2017-11-11", "100");
        deals.closed(north, shared, "WON", "2017-12-01", "2017-12-11", "200");
        deals.closed(north, deals.customer(), "LOST", "2017-12-01", "2017-12-11", "999");
        deals.closed(south, shared, "WON", "2017-12-01", "2017-12-31", "400");
    }

    private EmployeeId employee(String number, String unit, @Nullable String supervisor) {
        return As.user(Role.HR)
                .get(() -> employees.put(
                        new EmployeeDraft(number, number, unit, null, null, supervisor, null, null, null, null)));
    }

    private List<String> seenBy(As who, String indicator, @Nullable String unit) {
        return who.get(() -> trends.of(indicators.find(indicator).orElseThrow(), unit, DECEMBER, 3)).stream()
                .map(IndicatorTrendsTests::told)
                .toList();
    }

    private static String told(Point point) {
        return point.period().from().getMonthValue()
                + ": "
                + (point.actual() == null
                        ? "–"
                        : point.actual().stripTrailingZeros().toPlainString());
    }

    @Test
    void addUpWhatEverybodyDidAndCountASharedCustomerOnce() {
        As hr = As.user(Role.HR);

        assertThat(seenBy(hr, "won-value", null)).containsExactly("10: –", "11: 100", "12: 600");
        assertThat(seenBy(hr, "customers-won", null)).containsExactly("10: –", "11: 1", "12: 1");
        assertThat(seenBy(hr, "win-rate", null).getLast()).startsWith("12: 66.66");
        assertThat(seenBy(hr, "visits", null)).containsExactly("10: 0", "11: 0", "12: 0");
    }

    @Test
    void areThoseOfOneUnitWhenAskedFor() {
        assertThat(seenBy(As.user(Role.HR), "won-value", "南区")).containsExactly("10: –", "11: –", "12: 400");
    }

    @Test
    void holdNothingOfPeopleWhomTheReaderDoesNotSee() {
        List<String> north = List.of("10: –", "11: 100", "12: 200");

        assertThat(seenBy(As.employee(boss, Role.SUPERVISOR), "won-value", null))
                .isEqualTo(north);
        assertThat(seenBy(As.employee(this.north), "won-value", null)).isEqualTo(north);
        assertThat(seenBy(As.employee(this.north), "won-value", "南区")).containsExactly("10: –", "11: –", "12: –");
    }

    @Test
    void askTheFactsOnceHoweverManyPeriods() {
        StatementCount count = StatementCount.of(() ->
                As.user(Role.HR).run(() -> trends.of(indicators.find("win-rate").orElseThrow(), null, DECEMBER, 24)));

        assertThat(count.containing("deal_fact")).hasSize(1);
    }
}
