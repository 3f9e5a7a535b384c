package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Typical targets of the delivered library, met exactly, just missed and just passed by what people
 * did: from the facts through the measures and formulas to the attainment.
 */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypicalTargetTests {

    private static final Period QUARTER = new Period(LocalDate.of(2017, 10, 1), LocalDate.of(2017, 12, 31));
    private static final List<String> TEN = List.of(
            "new-customer-share",
            "repurchase-rate",
            "complaints",
            "leads",
            "lead-conversion-rate",
            "campaign-participants",
            "campaign-reads",
            "customer-retention-rate",
            "satisfaction-score",
            "upgrade-rate");
    private static final List<String> SERVICE =
            List.of("big-customer-signings", "customer-retention-rate", "satisfaction-score", "small-deals");

    @Autowired
    Indicators indicators;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Scoring scoring;

    @Autowired
    JdbcTemplate database;

    private final List<EmployeeId> people = new ArrayList<>();

    @BeforeAll
    void letThreePeopleWork() {
        for (int level = -1; level <= 1; level++) {
            people.add(worked(level));
        }
    }

    /** Somebody who misses the targets (-1), meets them (0) or passes them (1). */
    private EmployeeId worked(int level) {
        Deals deals = new Deals(database);
        EmployeeId one = deals.employee();
        List<UUID> customers =
                IntStream.range(0, 25).mapToObj(any -> deals.customer()).toList();
        int repeated = 25 + level;
        for (int i = 0; i < 100; i++) {
            boolean fresh = i >= repeated;
            int amount = i == 0 ? 70_000 - 10 * level : i == repeated ? 30_000 + 10 * level : 0;
            deal(one, customers.getFirst(), fresh, amount);
        }
        for (int i = 0; i < 2 - level; i++) {
            insert("complaint", "raised_on", one, customers.getFirst(), "2017-11-01");
        }
        int converted = 5 + level;
        for (int i = 0; i < 50 + level; i++) {
            lead(one, i < converted ? LocalDate.of(2017, 12, 1) : null);
        }
        activity(one, 30 + level, 10_000 + level);
        answer(one, customers.getFirst(), new BigDecimal("4.5").add(BigDecimal.valueOf(level, 1)));
        int due = level < 0 ? 4 : 5;
        for (int i = 0; i < due; i++) {
            order(one, customers.get(i), "2017-05-10");
            if (i < 4 + level) {
                order(one, customers.get(i), "2017-06-01");
            }
        }
        for (int i = 0; i < 20; i++) {
            order(one, customers.get(5 + i), "2017-10-15");
            if (i < 3 + level) {
                need(one, customers.get(5 + i));
            }
        }
        return one;
    }

    private void deal(EmployeeId one, UUID customer, boolean fresh, int amount) {
        database.update("""
                insert into customers.deal (id, number, employee_id, customer_id, stage, opened_on,
                    closed_on, amount, new_customer)
                values (gen_random_uuid(), ?, ?, ?, 'WON', date '2017-10-01', date '2017-10-20', ?, ?)
                """, "T-" + Uuids.next(), one.value(), customer, amount, fresh);
    }

    private void insert(String table, String day, EmployeeId one, UUID customer, String on) {
        database.update(
                "insert into customers.%s (id, number, employee_id, customer_id, %s)".formatted(table, day)
                        + " values (gen_random_uuid(), ?, ?, ?, ?)",
                "T-" + Uuids.next(),
                one.value(),
                customer,
                LocalDate.parse(on));
    }

    private void lead(EmployeeId one, @Nullable LocalDate converted) {
        database.update("""
                insert into customers.lead (id, number, employee_id, created_on, converted_on)
                values (gen_random_uuid(), ?, ?, date '2017-11-01', ?)
                """, "T-" + Uuids.next(), one.value(), converted);
    }

    private void activity(EmployeeId one, int participants, int reads) {
        database.update("""
                insert into customers.campaign_activity
                    (id, number, employee_id, campaign, occurred_on, participants, reads)
                values (gen_random_uuid(), ?, ?, '直播课', date '2017-11-01', ?, ?)
                """, "T-" + Uuids.next(), one.value(), participants, reads);
    }

    private void answer(EmployeeId one, UUID customer, BigDecimal score) {
        database.update("""
                insert into customers.survey_answer
                    (id, number, employee_id, customer_id, answered_on, score)
                values (gen_random_uuid(), ?, ?, ?, date '2017-11-01', ?)
                """, "T-" + Uuids.next(), one.value(), customer, score);
    }

    private void order(EmployeeId one, UUID customer, String on) {
        database.update("""
                insert into customers.sales_order
                    (id, number, employee_id, customer_id, ordered_on, amount)
                values (gen_random_uuid(), ?, ?, ?, ?, 100)
                """, "T-" + Uuids.next(), one.value(), customer, LocalDate.parse(on));
    }

    private void need(EmployeeId one, UUID customer) {
        database.update("""
                insert into customers.need (id, number, employee_id, customer_id, found_on, kind)
                values (gen_random_uuid(), ?, ?, ?, date '2017-11-01', '升级')
                """, "T-" + Uuids.next(), one.value(), customer);
    }

    private List<ScoreSheet> scored(Scorecard card, List<EmployeeId> whom) {
        As.user(Role.HR).run(() -> scorecards.put(card));
        UUID freeze = Uuids.next();
        scoring.freeze(
                freeze,
                QUARTER,
                QUARTER.from(),
                whom.stream()
                        .map(one -> new Participant(one, card.key(), QUARTER.from(), QUARTER.to()))
                        .toList());
        Map<EmployeeId, ScoreSheet> sheets = scoring.scores(freeze, whom);
        return whom.stream().map(sheets::get).toList();
    }

    private Line typical(String key, String weight) {
        IndicatorDefinition indicator = indicators.find(key).orElseThrow();
        return new Line(
                key,
                new BigDecimal(weight),
                new ScoreCurve(indicator.typicalBaseline(), indicator.typicalTarget(), null, null, null),
                null);
    }

    private static Scorecard card(String key, List<Line> lines) {
        return new Scorecard(key, 0, key, null, QUARTER.from(), lines);
    }

    @ParameterizedTest
    @CsvSource({
        "new-customer-share, 29.99, 30, 30.01",
        "repurchase-rate, 24, 25, 26",
        "complaints, 3, 2, 1",
        "leads, 49, 50, 51",
        "lead-conversion-rate, 8.1632653, 10, 11.7647058",
        "campaign-participants, 29, 30, 31",
        "campaign-reads, 9999, 10000, 10001",
        "customer-retention-rate, 75, 80, 100",
        "satisfaction-score, 4.4, 4.5, 4.6",
        "upgrade-rate, 10, 15, 20"
    })
    void giveFullPointsFromTheTargetOn(String key, BigDecimal missed, BigDecimal met, BigDecimal passed) {
        List<ScoredLine> lines =
                scored(card("ten", TEN.stream().map(one -> typical(one, "10")).toList()), people).stream()
                        .flatMap(sheet -> sheet.lines().stream())
                        .filter(line -> line.indicator().equals(key))
                        .toList();

        BigDecimal hundred = BigDecimal.valueOf(100);
        List<BigDecimal> actuals = List.of(missed, met, passed);
        for (int i = 0; i < actuals.size(); i++) {
            assertThat(lines.get(i).actual()).isCloseTo(actuals.get(i), offset(new BigDecimal("0.0000001")));
        }
        assertThat(lines.get(1).target()).isEqualByComparingTo(met);
        assertThat(lines.get(0).attainment()).isLessThan(hundred);
        assertThat(lines.get(1).attainment()).isEqualByComparingTo(hundred);
        assertThat(lines.get(2).attainment()).isEqualByComparingTo(hundred);
    }

    @Test
    void figure4MovesAServiceCompanyFromVolumeToBigCustomersAndTheirStaying() {
        Deals deals = new Deals(database);
        List<EmployeeId> three = new ArrayList<>();
        for (int level = -1; level <= 1; level++) {
            EmployeeId one = deals.employee();
            three.add(one);
            UUID big = deals.customer();
            database.update("update customers.customer set tier = 'A' where id = ?", big);
            for (int i = 0; i < 3 + level; i++) {
                deal(one, big, false, 100_000);
            }
            for (int i = 0; i < 5 + level; i++) {
                deal(one, deals.customer(), true, 1_000);
            }
            answer(one, big, new BigDecimal("4.5").add(BigDecimal.valueOf(level, 1)));
            int due = level < 0 ? 4 : 5;
            for (int i = 0; i < due; i++) {
                UUID customer = deals.customer();
                order(one, customer, "2017-05-10");
                if (i < 4 + level) {
                    order(one, customer, "2017-06-01");
                }
            }
        }
        Scorecard before = card(
                "volume",
                List.of(
                        line("won-value", "60", "100000"),
                        line("deals-won", "30", "8"),
                        line("follow-up-depth", "10", "30")));
        Scorecard after = card(
                "big-customers",
                List.of(
                        line(SERVICE.get(0), "30", "3"),
                        line(SERVICE.get(1), "25", "80"),
                        line(SERVICE.get(2), "20", "4.5"),
                        line(SERVICE.get(3), "25", "5")));

        assertThat(scored(before, three))
                .extracting(sheet -> sheet.score().toPlainString())
                .containsExactly("91.67", "100.00", "100.00");
        List<ScoreSheet> now = scored(after, three);
        assertThat(now.getFirst().lines())
                .extracting(line -> line.points().toPlainString())
                .containsExactly("20.00", "23.44", "19.56", "20.00");
        assertThat(now).extracting(sheet -> sheet.score().toPlainString()).containsExactly("83.00", "100.00", "100.00");
    }

    private static Line line(String key, String weight, String target) {
        return new Line(
                key, new BigDecimal(weight), new ScoreCurve(null, new BigDecimal(target), null, null, null), null);
    }
}
