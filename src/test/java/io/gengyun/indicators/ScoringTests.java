package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.LineExplanation;
import io.gengyun.indicators.Scoring.LineName;
import io.gengyun.indicators.Scoring.MeasureValue;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Texts;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class ScoringTests {

    private static final Period QUARTER = new Period(LocalDate.of(2017, 10, 1), LocalDate.of(2017, 12, 31));

    @Autowired
    Scoring scoring;

    @Autowired
    Scorecards scorecards;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Texts texts;

    private final UUID freeze = Uuids.next();
    private Deals deals;

    @BeforeEach
    void scorecard() {
        deals = new Deals(database);
        As.user(Role.HR).run(() -> scorecards.put(sales("sales", "100000")));
    }

    /** The scorecard of the CRM data: won value, win rate, days to close, customers won. */
    private static Scorecard sales(String key, String target) {
        return new Scorecard(
                key,
                0,
                "销售",
                null,
                LocalDate.of(2017, 1, 1),
                List.of(
                        line("won-value", "40", null, target, "150000", "120"),
                        line("win-rate", "30", null, "60", null, null),
                        line("mean-days-to-close", "20", "90", "45", null, null),
                        line("customers-won", "10", null, "25", null, null)));
    }

    private static Line line(
            String indicator,
            String weight,
            @Nullable String baseline,
            String target,
            @Nullable String stretch,
            @Nullable String cap) {
        return new Line(
                indicator,
                new BigDecimal(weight),
                new ScoreCurve(number(baseline), new BigDecimal(target), number(stretch), number(cap), null),
                null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    void scoresFromDealsOfThePeriod() {
        EmployeeId one = deals.employee();
        UUID a = deals.customer();
        UUID b = deals.customer();
        deals.closed(one, a, "WON", "2017-09-12", "2017-10-12", "30000");
        deals.closed(one, a, "WON", "2017-11-01", "2017-12-31", "45000");
        deals.closed(one, b, "WON", "2017-11-01", "2017-11-16", "50000");
        deals.closed(one, b, "LOST", "2017-11-01", "2017-11-02", "0");
        deals.closed(one, b, "WON", "2017-01-01", "2017-09-30", "999999");
        deals.closed(one, b, "WON", "2017-11-01", "2018-01-01", "999999");

        ScoreSheet sheet = scored(one);

        assertThat(points(sheet)).containsExactly("44.00", "30.00", "20.00", "0.80");
        assertThat(sheet.score()).isEqualTo("94.80");
        assertThat(line(sheet, "win-rate").actual()).isEqualByComparingTo("75");
        assertThat(line(sheet, "mean-days-to-close").actual()).isEqualByComparingTo("35");
    }

    @Test
    void givesNoScoreToWhomNothingIsKnownAbout() {
        ScoreSheet sheet = scored(deals.employee());

        assertThat(sheet.score()).isNull();
        assertThat(sheet.lines()).allMatch(ScoredLine::noData).allMatch(one -> one.points() == null);
    }

    @Test
    void tellsZeroFromNoData() {
        EmployeeId loser = deals.employee();
        deals.closed(loser, deals.customer(), "LOST", "2017-10-01", "2017-10-05", "0");

        ScoreSheet sheet = scored(loser);

        assertThat(line(sheet, "won-value").actual()).isEqualByComparingTo("0");
        assertThat(line(sheet, "win-rate").actual()).isEqualByComparingTo("0");
        assertThat(line(sheet, "customers-won").actual()).isEqualByComparingTo("0");
        assertThat(line(sheet, "mean-days-to-close").noData()).isTrue();
        assertThat(line(sheet, "mean-days-to-close").effectiveWeight()).isZero();
        assertThat(line(sheet, "won-value").effectiveWeight()).isEqualByComparingTo("50");
        assertThat(sheet.score()).isEqualTo("0.00");
    }

    @Test
    void takesADenominatorOfZeroForNoData() {
        As.user(Role.HR)
                .run(() -> scorecards.put(new Scorecard(
                        "share",
                        0,
                        "占比",
                        null,
                        LocalDate.of(2017, 1, 1),
                        List.of(line("new-customer-share", "100", null, "30", null, null)))));
        EmployeeId loser = deals.employee();
        deals.closed(loser, deals.customer(), "LOST", "2017-10-01", "2017-10-05", "0");
        freeze(List.of(participant(loser, "share")));

        ScoreSheet sheet = scoring.scores(freeze, List.of(loser)).get(loser);

        assertThat(sheet.score()).isNull();
        LineExplanation why = scoring.explain(freeze, loser, "new-customer-share");
        assertThat(why.formulaWithNumbers()).isEqualTo("100 * 0 / 0 = –");
    }

    @Test
    void scoresJoinersAndLeaversOnTheDaysThere() {
        EmployeeId joiner = deals.employee();
        deals.closed(joiner, deals.customer(), "WON", "2017-10-01", "2017-12-20", "25000");
        deals.closed(joiner, deals.customer(), "WON", "2017-10-01", "2017-11-01", "70000");
        freeze(List.of(new Participant(joiner, "sales", LocalDate.of(2017, 12, 9), LocalDate.of(2018, 3, 1))));

        LineExplanation value = scoring.explain(freeze, joiner, "won-value");

        assertThat(value.daysThere()).isEqualTo(23);
        assertThat(value.daysInAll()).isEqualTo(92);
        assertThat(value.line().actual()).isEqualByComparingTo("25000");
        assertThat(value.line().target()).isEqualByComparingTo("25000");
        assertThat(value.fullCurve().target()).isEqualByComparingTo("100000");
        assertThat(value.line().points()).isEqualTo("40.00");
        assertThat(scoring.explain(freeze, joiner, "win-rate").line().target()).isEqualByComparingTo("60");
    }

    @Test
    void givesTheSameScoreWhateverChangesAfterTheFreeze() {
        List<EmployeeId> people = deals.quarterOf(12, 7);
        freeze(people.stream().map(one -> participant(one, "sales")).toList());
        Map<EmployeeId, ScoreSheet> before = scoring.scores(freeze, people);
        Slice<SourceRow> rows = scoring.rows(freeze, people.getFirst(), "won-value", "won", 500, null);

        database.update(
                "update customers.deal set amount = amount * 2, employee_id = ?",
                people.getLast().value());
        IndicatorDefinition won = indicators.find("won-value").orElseThrow();
        As.user(Role.HR).run(() -> {
            indicators.put(new IndicatorDefinition(
                    won.key(), won.name(), "万元", Direction.HIGHER, false, Missing.ZERO, won.measures(), "won / 10000"));
            scorecards.put(sales("sales", "120000"));
        });

        assertThat(scoring.scores(freeze, people)).isEqualTo(before);
        assertThat(scoring.rows(freeze, people.getFirst(), "won-value", "won", 500, null))
                .isEqualTo(rows);
        As.user(Role.HR).run(() -> {
            indicators.put(won);
            scorecards.put(sales("sales", "100000"));
        });
    }

    @Test
    void replacesTheInputsOfThoseFrozenAgainOnly() {
        List<EmployeeId> people = deals.quarterOf(2, 5);
        freeze(people.stream().map(one -> participant(one, "sales")).toList());
        Map<EmployeeId, ScoreSheet> before = scoring.scores(freeze, people);
        database.update("update customers.deal set amount = amount + 10000 where stage = 'WON'");

        freeze(List.of(participant(people.getFirst(), "sales")));

        Map<EmployeeId, ScoreSheet> after = scoring.scores(freeze, people);
        assertThat(line(after.get(people.getFirst()), "won-value").actual())
                .isGreaterThan(line(before.get(people.getFirst()), "won-value").actual());
        assertThat(after.get(people.getLast())).isEqualTo(before.get(people.getLast()));
    }

    @Test
    void namesOnlyTheLinesBySomebodyIsScoredAfterFreezingAgain() {
        List<EmployeeId> people = deals.quarterOf(2, 5);
        freeze(people.stream().map(one -> participant(one, "sales")).toList());
        List<LineName> four = scoring.lines(freeze);
        As.user(Role.HR)
                .run(() -> scorecards.put(new Scorecard(
                        "sales",
                        0,
                        "销售",
                        null,
                        LocalDate.of(2017, 1, 1),
                        List.of(
                                line("win-rate", "60", null, "60", null, null),
                                line("customers-won", "40", null, "25", null, null)))));

        freeze(List.of(participant(people.getFirst(), "sales")));
        assertThat(scoring.lines(freeze)).hasSameElementsAs(four);
        freeze(List.of(participant(people.getLast(), "sales")));

        assertThat(four).hasSize(4);
        assertThat(scoring.lines(freeze)).extracting(LineName::indicator).containsExactly("win-rate", "customers-won");
    }

    @Test
    void showsRowsThatAddUpToEveryMeasure() {
        List<EmployeeId> people = deals.quarterOf(6, 9);
        freeze(people.stream().map(one -> participant(one, "sales")).toList());

        for (EmployeeId one : people) {
            for (ScoredLine scored : scoring.scores(freeze, people).get(one).lines()) {
                LineExplanation why = scoring.explain(freeze, one, scored.indicator());
                for (MeasureValue measure : why.measures()) {
                    List<SourceRow> rows = allRows(one, scored.indicator(), measure.name());
                    BigDecimal sum = rows.stream().map(SourceRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(rows).hasSize((int) measure.rows());
                    BigDecimal expected = measure.name().equals("days") && measure.value() != null
                            ? measure.value().multiply(BigDecimal.valueOf(rows.size()))
                            : measure.value();
                    assertThat(sum.subtract(expected == null ? BigDecimal.ZERO : expected)
                                    .abs())
                            .isLessThan(new BigDecimal("1e-20"));
                }
            }
        }
    }

    @Test
    void namesTheCustomersOfRows() {
        EmployeeId one = deals.employee();
        deals.closed(one, deals.customer(), "WON", "2017-10-01", "2017-11-01", "60000");
        freeze(List.of(participant(one, "sales")));

        assertThat(allRows(one, "won-value", "won"))
                .singleElement()
                .satisfies(row -> assertThat(row.customerName()).isEqualTo("客户"))
                .satisfies(row -> assertThat(row.customer()).startsWith("C-"));
    }

    private List<SourceRow> allRows(EmployeeId one, String indicator, String measure) {
        List<SourceRow> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<SourceRow> slice = scoring.rows(freeze, one, indicator, measure, 2, after);
            rows.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return rows;
    }

    @Test
    void correctsVisiblyAndKeepsWhatWasFrozen() {
        EmployeeId one = deals.employee();
        deals.closed(one, deals.customer(), "WON", "2017-10-01", "2017-11-01", "60000");
        ScoreSheet before = scored(one);

        scoring.correct(freeze, one, "won-value", new BigDecimal("80000"), "漏计一单", "hr");
        scoring.correct(freeze, one, "won-value", new BigDecimal("75000"), "再核", "hr");

        ScoreSheet after = scoring.scores(freeze, List.of(one)).get(one);
        ScoredLine line = line(after, "won-value");
        assertThat(line.actual()).isEqualByComparingTo("75000");
        assertThat(line.actualBefore()).isEqualByComparingTo("60000");
        assertThat(line.points()).isEqualTo("30.00");
        assertThat(after.score().subtract(before.score())).isEqualByComparingTo("6.00");
        BigDecimal shown = BigDecimal.ZERO;
        for (String measure : List.of("won", Scoring.CORRECTION)) {
            for (SourceRow row :
                    scoring.rows(freeze, one, "won-value", measure, 500, null).items()) {
                shown = shown.add(row.value());
            }
        }
        assertThat(shown).isEqualByComparingTo(line.actual());
        assertThat(scoring.explain(freeze, one, "won-value").corrections())
                .extracting(Scoring.Correction::reason)
                .containsExactly("漏计一单", "再核");
        assertThatThrownBy(() -> freeze(List.of(participant(one, "sales")))).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> database.update("delete from indicators.correction"))
                .hasMessageContaining("only ever added");
    }

    @Test
    void givesALineWithoutDataItsCorrectedActual() {
        EmployeeId one = deals.employee();
        scored(one);

        scoring.correct(freeze, one, "win-rate", new BigDecimal("60"), "系统外成交", "hr");

        ScoreSheet sheet = scoring.scores(freeze, List.of(one)).get(one);
        assertThat(sheet.score()).isEqualTo("100.00");
        assertThat(line(sheet, "win-rate").actualBefore()).isNull();
    }

    @Test
    void refusesACorrectionOfWhatIsNotThereOrWithoutReason() {
        EmployeeId one = deals.employee();
        scored(one);

        assertThatThrownBy(() -> scoring.correct(freeze, one, "no-line", BigDecimal.ONE, "r", "hr"))
                .isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> scoring.correct(freeze, one, "win-rate", BigDecimal.ONE, " ", "hr"))
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesForManyAsForFew() {
        List<EmployeeId> few = deals.quarterOf(2, 3);
        List<EmployeeId> many = deals.quarterOf(60, 3);
        StatementCount forFew = frozen(few);
        StatementCount forMany = frozen(many);

        int measures = 5;
        assertThat(forMany.statements()).isEqualTo(forFew.statements());
        assertThat(forMany.statements()).isLessThanOrEqualTo(measures + 5 + 2);
        assertThat(forMany.containing("insert into indicators.frozen_value")).hasSize(measures);
        StatementCount scores = StatementCount.of(() -> scoring.scores(freeze, many));
        assertThat(scores.statements()).isLessThanOrEqualTo(4);
    }

    private StatementCount frozen(List<EmployeeId> people) {
        return StatementCount.of(() ->
                freeze(people.stream().map(one -> participant(one, "sales")).toList()));
    }

    @Test
    void saysWhyPointsWereLostInBothLanguages() {
        EmployeeId one = deals.employee();
        deals.closed(one, deals.customer(), "WON", "2017-08-01", "2017-11-01", "60000");
        ScoreSheet sheet = scored(one);

        for (ScoredLine line : sheet.lines()) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(texts.text(
                                language,
                                line.reason().key(),
                                line.reason().arguments().toArray()))
                        .doesNotContain("!", "{");
            }
        }
        assertThat(line(sheet, "won-value").reason().key()).endsWith("SHORT.HIGHER");
        assertThat(line(sheet, "mean-days-to-close").reason().key()).endsWith("NOTHING.LOWER");
        assertThat(line(sheet, "won-value").lost()).isEqualTo("16.00");
    }

    @Test
    void tellsTheFormulaWithItsNumbers() {
        EmployeeId one = deals.employee();
        for (int i = 0; i < 97; i++) {
            deals.closed(one, deals.customer(), i < 61 ? "WON" : "LOST", "2017-10-01", "2017-11-01", "1");
        }
        scored(one);

        LineExplanation why = scoring.explain(freeze, one, "win-rate");

        assertThat(why.formulaWithNumbers()).isEqualTo("100 * 61 / 97 = 62.8866");
        assertThat(why.formula()).isEqualTo("100 * won / closed");
        assertThat(why.scorecard()).isEqualTo("sales");
        assertThat(why.indicatorVersion()).isEqualTo(2);
    }

    @Test
    void refusesAScorecardThatIsNotYetInForce() {
        assertThatThrownBy(() -> scoring.freeze(
                        freeze, QUARTER, LocalDate.of(2016, 12, 31), List.of(participant(deals.employee(), "sales"))))
                .isInstanceOf(BusinessRefusal.class);
    }

    private ScoreSheet scored(EmployeeId one) {
        freeze(List.of(participant(one, "sales")));
        return scoring.scores(freeze, List.of(one)).get(one);
    }

    private void freeze(List<Participant> people) {
        scoring.freeze(freeze, QUARTER, QUARTER.to(), people);
    }

    private static Participant participant(EmployeeId one, String scorecard) {
        return new Participant(one, scorecard, QUARTER.from(), QUARTER.to());
    }

    private static List<String> points(ScoreSheet sheet) {
        return sheet.lines().stream().map(one -> String.valueOf(one.points())).toList();
    }

    private static ScoredLine line(ScoreSheet sheet, String indicator) {
        return sheet.lines().stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
