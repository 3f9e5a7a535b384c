package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.demo.internal.DemoBusiness;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every indicator of the delivered library on the demo company: frozen for all its people at once,
 * and equal, person by person and to the digit, to SQL written by hand over the tables.
 */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveredLibraryTests {

    private static final Period QUARTER = quarterBefore(MovableClock.START);
    private static final int PLACES = 20;

    @Autowired
    ApplicationContext product;

    @Autowired
    Indicators indicators;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Scoring scoring;

    @Autowired
    Employees employees;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private List<IndicatorDefinition> library = List.of();
    private Map<EmployeeId, ScoreSheet> sheets = Map.of();

    private static Period quarterBefore(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.ofHours(8));
        LocalDate quarter = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Period(quarter.minusMonths(3), quarter.minusDays(1));
    }

    static Stream<String> keys() {
        return HandWritten.BY_KEY.keySet().stream().sorted();
    }

    @BeforeAll
    void freezeForAllPeopleOfTheDemoCompany() {
        clock.set(MovableClock.START);
        DemoBusiness.bring(product);
        someJoinCampaigns();
        library = indicators.library();
        As.user(Role.HR).run(() -> scorecards.put(scorecardOf(library)));
        List<EmployeeId> people = employees.working(QUARTER.from(), QUARTER.to()).stream()
                .map(EmployeeRecord::id)
                .toList();
        UUID freeze = Uuids.next();
        scoring.freeze(
                freeze,
                QUARTER,
                QUARTER.from(),
                people.stream()
                        .map(one -> new Participant(one, "library", QUARTER.from(), QUARTER.to()))
                        .toList());
        sheets = scoring.scores(freeze, people);
    }

    /** What a campaign tool would have sent. */
    private void someJoinCampaigns() {
        database.sql("""
                        insert into customers.external_fact (number, source, employee_id, occurred_on)
                        select 'campaign-' || number, 'campaign-participation', id, :day
                        from organization.employee where right(number, 1) in ('1', '5')
                        """).param("day", QUARTER.from().plusMonths(1)).update();
    }

    private static Scorecard scorecardOf(List<IndicatorDefinition> library) {
        BigDecimal weight = BigDecimal.valueOf(2);
        BigDecimal last = BigDecimal.valueOf(100).subtract(weight.multiply(BigDecimal.valueOf(library.size() - 1L)));
        List<Line> lines = new ArrayList<>();
        for (IndicatorDefinition one : library) {
            ScoreCurve curve = new ScoreCurve(one.typicalBaseline(), one.typicalTarget(), null, null, null);
            boolean closing = lines.size() == library.size() - 1;
            lines.add(new Line(one.key(), closing ? last : weight, curve, null));
        }
        return new Scorecard("library", 0, "指标库", null, QUARTER.from(), lines);
    }

    @Test
    void isWrittenByHandWhole() {
        assertThat(library)
                .extracting(IndicatorDefinition::key)
                .containsExactlyInAnyOrderElementsOf(HandWritten.BY_KEY.keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void equalsWhatIsWrittenByHand(String key) {
        Map<EmployeeId, BigDecimal> expected = byHand(key);
        boolean zero = definition(key).missing() == Missing.ZERO;

        assertThat(sheets).hasSizeGreaterThan(50);
        sheets.forEach((person, sheet) -> {
            BigDecimal byHand = expected.get(person);
            assertThat(rounded(actual(sheet, key)))
                    .as(key + " of " + person)
                    .isEqualTo(rounded(byHand == null && zero ? BigDecimal.ZERO : byHand));
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasSomethingToSayAboutSomebody(String key) {
        assertThat(sheets.values().stream().map(sheet -> actual(sheet, key)))
                .anyMatch(actual -> actual != null && actual.signum() > 0);
    }

    private IndicatorDefinition definition(String key) {
        return library.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static @Nullable BigDecimal actual(ScoreSheet sheet, String key) {
        return sheet.lines().stream()
                .filter(line -> line.indicator().equals(key))
                .findFirst()
                .orElseThrow()
                .actual();
    }

    private Map<EmployeeId, BigDecimal> byHand(String key) {
        Map<EmployeeId, BigDecimal> values = new HashMap<>();
        database.sql(HandWritten.BY_KEY.get(key))
                .param("from", QUARTER.from())
                .param("to", QUARTER.to())
                .query(row -> {
                    BigDecimal value = row.getBigDecimal(2);
                    if (value != null) {
                        values.put(new EmployeeId(row.getObject(1, UUID.class)), value);
                    }
                });
        return values;
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
