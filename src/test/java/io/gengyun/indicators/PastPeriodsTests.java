package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The periods before a cycle's, of the same people and indicators. */
@ProductTest
class PastPeriodsTests {

    private static final Period QUARTER = new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 3, 31));

    @Autowired
    Scoring scoring;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void defineScorecard() {
        As.user(Role.HR)
                .run(() -> scorecards.put(new Scorecard(
                        "past",
                        0,
                        "前三期",
                        null,
                        QUARTER.from(),
                        List.of(
                                line("won-value", "25", null, null),
                                line("win-rate", "25", null, null),
                                line("mean-days-to-close", "25", "90", null),
                                line("customers-won", "25", null, Missing.ZERO)))));
    }

    private static Line line(String indicator, String weight, @Nullable String baseline, @Nullable Missing missing) {
        return new Line(
                indicator,
                new BigDecimal(weight),
                new ScoreCurve(baseline == null ? null : new BigDecimal(baseline), BigDecimal.TEN, null, null, null),
                missing);
    }

    private UUID frozen(Collection<EmployeeId> people) {
        UUID freeze = Uuids.next();
        scoring.freeze(
                freeze,
                QUARTER,
                QUARTER.from(),
                people.stream()
                        .map(one -> new Participant(one, "past", QUARTER.from(), QUARTER.to()))
                        .toList());
        return freeze;
    }

    @Test
    void equalWhatIsWrittenByHandForEachPersonAndPeriod() {
        List<EmployeeId> people = new ArrayList<>(new Deals(database).quarterOf(20, 8));

        Map<EmployeeId, List<PastPeriod>> past = scoring.before(frozen(people), people, 3);

        for (EmployeeId person : people) {
            assertThat(past.get(person))
                    .extracting(PastPeriod::period)
                    .containsExactly(
                            period("2017-04-01", "2017-06-30"),
                            period("2017-07-01", "2017-09-30"),
                            period("2017-10-01", "2017-12-31"));
            for (PastPeriod one : past.get(person)) {
                Map<String, BigDecimal> actuals = one.actuals();
                assertThat(rounded(actuals.get("won-value")))
                        .isEqualTo(byHand(
                                "case when count(*) > 0 then coalesce("
                                        + "sum(amount) filter (where stage = 'WON'), 0) end",
                                person,
                                one));
                assertThat(rounded(actuals.get("mean-days-to-close")))
                        .isEqualTo(byHand("avg(closed_on - opened_on) filter (where stage = 'WON')", person, one));
                assertThat(rounded(actuals.get("win-rate")))
                        .isEqualTo(byHand(
                                "100.0 * count(*) filter (where stage = 'WON')" + " / nullif(count(*), 0)",
                                person,
                                one));
                assertThat(rounded(actuals.get("customers-won")))
                        .isEqualTo(byHand("count(distinct customer_id) filter (where stage = 'WON')", person, one));
            }
        }
    }

    private @Nullable BigDecimal byHand(String sql, EmployeeId person, PastPeriod one) {
        return rounded(database.queryForObject(
                "select "
                        + sql
                        + " from customers.deal where employee_id = ?"
                        + " and closed_on between ? and ? and stage in ('WON', 'LOST')",
                BigDecimal.class,
                person.value(),
                one.period().from(),
                one.period().to()));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(10, RoundingMode.HALF_UP);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void haveNoDataBeforeSomebodyJoined() {
        EmployeeId newcomer = new Deals(database).employee();
        database.update(
                "update organization.employee set joined_on = date '2017-11-15' where id = ?", newcomer.value());

        List<PastPeriod> past =
                scoring.before(frozen(List.of(newcomer)), List.of(newcomer), 3).get(newcomer);

        assertThat(past).extracting(PastPeriod::there).containsExactly(false, false, true);
        assertThat(past.getFirst().actuals()).isEmpty();
        assertThat(past.getLast().actuals()).containsExactly(Map.entry("customers-won", BigDecimal.ZERO));
    }

    @Test
    void takeAsManyStatementsForManyAsForOneAndLeaveTheFrozenInputsAlone() {
        List<EmployeeId> people = new Deals(database).quarterOf(20, 2);
        UUID freeze = frozen(people);
        String before = frozenInputs(freeze);

        StatementCount one = StatementCount.of(() -> scoring.before(freeze, people.subList(0, 1), 3));
        StatementCount all = StatementCount.of(() -> scoring.before(freeze, people, 8));

        assertThat(all.statements()).as(all.toString()).isEqualTo(one.statements());
        assertThat(all.containing("deal_fact")).hasSize(1);
        assertThat(all.statements()).isLessThanOrEqualTo(6);
        assertThat(frozenInputs(freeze)).isEqualTo(before);
    }

    private String frozenInputs(UUID freeze) {
        return database.queryForObject("""
                select md5(string_agg(v::text, '|' order by v::text))
                from indicators.frozen_value v where freeze_id = ?
                """, String.class, freeze);
    }
}
