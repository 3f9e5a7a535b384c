package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures as the compiler makes them, against SQL written by hand. */
@ProductTest
class MeasureTests {

    private static final Period QUARTER = new Period(LocalDate.of(2017, 10, 1), LocalDate.of(2017, 12, 31));
    private static final Map<String, List<String>> WON = Map.of("stage", List.of("WON"));

    @Autowired
    Scoring scoring;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcTemplate database;

    private final UUID freeze = Uuids.next();

    /** A measure, and the same said by hand over the facts {@code d} of one person. */
    record Case(Measure measure, String date, String byHand) {}

    static List<Case> measures() {
        return List.of(
                new Case(deals(Aggregation.COUNT, null, Map.of(), null), "closed_on", "count(*)"),
                new Case(
                        deals(Aggregation.COUNT, null, WON, "closedOn"),
                        "closed_on",
                        "count(*) filter (where stage = 'WON')"),
                new Case(deals(Aggregation.COUNT, null, Map.of(), "openedOn"), "opened_on", "count(*)"),
                new Case(
                        deals(Aggregation.SUM, "amount", WON, "closedOn"),
                        "closed_on",
                        "coalesce(sum(amount) filter (where stage = 'WON'), 0)"),
                new Case(
                        deals(
                                Aggregation.SUM,
                                "amount",
                                Map.of("stage", List.of("WON"), "newCustomer", List.of("true")),
                                "closedOn"),
                        "closed_on",
                        "coalesce(sum(amount) filter (where stage = 'WON' and new_customer), 0)"),
                new Case(
                        deals(Aggregation.SUM, "amount", Map.of("product", List.of("P0", "P2")), "closedOn"),
                        "closed_on",
                        "coalesce(sum(amount) filter (where product in ('P0', 'P2')), 0)"),
                new Case(
                        deals(Aggregation.AVG, "daysOpen", WON, "closedOn"),
                        "closed_on",
                        "avg(closed_on - opened_on) filter (where stage = 'WON')"),
                new Case(
                        deals(Aggregation.DISTINCT_CUSTOMERS, null, WON, "closedOn"),
                        "closed_on",
                        "count(distinct customer_id) filter (where stage = 'WON')"),
                new Case(
                        ranged(Aggregation.COUNT, "amount", "10000", null),
                        "closed_on",
                        "count(*) filter (where stage = 'WON' and amount >= 10000)"),
                new Case(
                        ranged(Aggregation.SUM, "amount", "1000", "10000.5"),
                        "closed_on",
                        "coalesce(sum(amount) filter (where stage = 'WON'"
                                + " and amount >= 1000 and amount < 10000.5), 0)"),
                new Case(
                        ranged(Aggregation.DISTINCT_CUSTOMERS, "daysOpen", null, "30"),
                        "closed_on",
                        "count(distinct customer_id) filter (where stage = 'WON'"
                                + " and closed_on - opened_on < 30)"));
    }

    private static Measure ranged(
            Aggregation aggregation, String number, @Nullable String from, @Nullable String below) {
        return new Measure(
                "deals",
                aggregation,
                aggregation == Aggregation.SUM ? "amount" : null,
                WON,
                "closedOn",
                Map.of(
                        number,
                        new Range(
                                from == null ? null : new BigDecimal(from),
                                below == null ? null : new BigDecimal(below))),
                Missing.SPREAD);
    }

    @Test
    void countsNobodysFactsAsZeroWhereTheMeasureSaysSo() {
        Deals deals = new Deals(database);
        EmployeeId idle = deals.employee();

        assertThat(values(counting(Missing.ZERO), List.of(idle)).get(idle)).isEqualByComparingTo("0");
        assertThat(values(counting(Missing.SPREAD), List.of(idle)).get(idle)).isNull();
    }

    private static Measure counting(Missing missing) {
        return new Measure("deals", Aggregation.COUNT, null, Map.of(), null, Map.of(), missing);
    }

    private static Measure deals(
            Aggregation aggregation, @Nullable String field, Map<String, List<String>> filter, @Nullable String date) {
        return new Measure("deals", aggregation, field, filter, date);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void equalWhatIsWrittenByHand(Case one) {
        Deals deals = new Deals(database);
        List<EmployeeId> people = new ArrayList<>(deals.quarterOf(25, 6));
        people.add(deals.employee());

        Map<EmployeeId, @Nullable BigDecimal> values = values(one.measure(), people);

        for (EmployeeId person : people) {
            BigDecimal expected = database.queryForObject(
                    "select case when count(*) > 0 then "
                            + one.byHand()
                            + " end"
                            + " from customers.deal where employee_id = ? and "
                            + one.date()
                            + " between ? and ?",
                    BigDecimal.class,
                    person.value(),
                    QUARTER.from(),
                    QUARTER.to());
            BigDecimal actual = values.get(person);
            assertThat(rounded(actual)).isEqualTo(rounded(expected));
        }
        assertThat(values.get(people.getLast())).isNull();
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(10, RoundingMode.HALF_UP);
    }

    @Test
    void keepsAverageDigitsThatDecimal128Holds() {
        Deals deals = new Deals(database);
        EmployeeId one = deals.employee();
        UUID customer = deals.customer();
        deals.closed(one, customer, "WON", "2017-10-01", "2017-10-02", "1");
        deals.closed(one, customer, "WON", "2017-10-01", "2017-10-02", "1");
        deals.closed(one, customer, "WON", "2017-10-01", "2017-10-03", "1");

        BigDecimal mean = values(deals(Aggregation.AVG, "daysOpen", WON, "closedOn"), List.of(one))
                .get(one);

        assertThat(mean.toPlainString()).startsWith("1.333333333333333333333333333333333333");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WON'; drop table customers.deal; --",
                "WON' or '1'='1",
                "{WON,LOST}",
                "\"",
                "\\",
                "%",
                ":employees",
                "?"
            })
    void comparesWhateverAFilterSaysAsAValue(String value) {
        Deals deals = new Deals(database);
        List<EmployeeId> people = deals.quarterOf(1, 4);
        Measure measure = deals(Aggregation.COUNT, null, Map.of("stage", List.of(value)), null);

        assertThat(values(measure, people).get(people.getFirst())).isEqualByComparingTo("0");
    }

    @Test
    void knowsExternalFactsByTheNameTheyWereImportedUnder() {
        Deals deals = new Deals(database);
        EmployeeId both = deals.employee();
        EmployeeId onlySurvey = deals.employee();
        fact(both, "campaign", "3");
        fact(both, "campaign", "4");
        fact(both, "survey", "100");
        fact(onlySurvey, "survey", "5");
        Measure joined =
                new Measure("external-facts", Aggregation.SUM, "quantity", Map.of("source", List.of("campaign")), null);

        Map<EmployeeId, @Nullable BigDecimal> values = values(joined, List.of(both, onlySurvey));

        assertThat(values.get(both)).isEqualByComparingTo("7");
        assertThat(values.get(onlySurvey)).isNull();
    }

    private void fact(EmployeeId employee, String source, String quantity) {
        database.update("""
                insert into customers.external_fact
                    (number, source, employee_id, occurred_on, quantity)
                values (?, ?, ?, date '2017-11-11', ?)
                """, "F-" + Uuids.next(), source, employee.value(), new BigDecimal(quantity));
    }

    private Map<EmployeeId, @Nullable BigDecimal> values(Measure measure, List<EmployeeId> people) {
        As.user(Role.HR).run(() -> {
            indicators.put(new IndicatorDefinition(
                    "measured",
                    new LocalizedText("度量", "Measured"),
                    "",
                    Direction.HIGHER,
                    false,
                    Missing.SPREAD,
                    Map.of("value", measure),
                    "value"));
            scorecards.put(new Scorecard(
                    "measured",
                    0,
                    "度量",
                    null,
                    QUARTER.from(),
                    List.of(new Line(
                            "measured",
                            new BigDecimal("100"),
                            new ScoreCurve(null, BigDecimal.ONE, null, null, null),
                            null))));
        });
        scoring.freeze(
                freeze,
                QUARTER,
                QUARTER.from(),
                people.stream()
                        .map(one -> new Participant(one, "measured", QUARTER.from(), QUARTER.to()))
                        .toList());
        Map<EmployeeId, @Nullable BigDecimal> values = new java.util.HashMap<>();
        people.forEach(one -> values.put(
                one,
                scoring.explain(freeze, one, "measured").measures().getFirst().value()));
        return values;
    }
}
