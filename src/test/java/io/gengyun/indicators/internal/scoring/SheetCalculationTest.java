package io.gengyun.indicators.internal.scoring;

import static io.gengyun.indicators.internal.scoring.Lines.higher;
import static io.gengyun.indicators.internal.scoring.Lines.lower;
import static io.gengyun.indicators.internal.scoring.Lines.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.indicators.internal.measuring.Days;
import io.gengyun.indicators.internal.scoring.SheetCalculation.LineScore;
import io.gengyun.indicators.internal.scoring.SheetCalculation.Outcome;
import io.gengyun.indicators.internal.scoring.SheetCalculation.Sheet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetCalculationTest {

    private static LineScore only(SheetCalculation.Line line) {
        return sheet(line).lines().getFirst();
    }

    @Nested
    class WorkedFigures {

        @Test
        void figure1SalespersonWithCycleOnItsWayScores82() {
            Sheet sheet = sheet(
                    higher("40", "30").with("24"),
                    higher("30", "25").with("25"),
                    lower("20", "30", "25").with("27.5"),
                    higher("10", "2").with("2"));

            assertThat(sheet.lines())
                    .extracting(line -> line.points().toPlainString())
                    .containsExactly("32.00", "30.00", "10.00", "10.00");
            assertThat(sheet.score()).isEqualTo("82.00");
        }

        @Test
        void figure3ValveMakerScores30WithTheOldWeightsAnd70WithTheNew() {
            Sheet before = sheet(
                    higher("70", "100000").with("0"),
                    higher("10", "20").with("20"),
                    higher("10", "8").with("8"),
                    higher("10", "4.5").with("4.5"));
            Sheet after = sheet(
                    higher("30", "100000").with("0"),
                    higher("20", "20").with("20"),
                    higher("25", "8").with("8"),
                    higher("25", "4.5").with("4.5"));

            assertThat(before.score()).isEqualTo("30.00");
            assertThat(after.score()).isEqualTo("70.00");
        }

        @Test
        void figure4ServiceCompanyNoLongerLivesFromVolumeAlone() {
            Sheet before = sheet(
                    higher("60", "100000").with("0"),
                    higher("30", "20").with("20"),
                    higher("10", "30").with("30"));
            Sheet after = sheet(
                    higher("30", "3").with("3"),
                    higher("25", "80").with("80"),
                    higher("20", "4.5").with("4.5"),
                    higher("25", "5").with("0"));

            assertThat(before.score()).isEqualTo("40.00");
            assertThat(after.lines())
                    .extracting(line -> line.points().toPlainString())
                    .containsExactly("30.00", "25.00", "20.00", "0.00");
            assertThat(after.score()).isEqualTo("75.00");
        }

        @Test
        void figure4FollowUpDepthWeighs30InsteadOf10() {
            SheetCalculation.Line[] before = {
                higher("60", "100000").with("100000"),
                higher("30", "20").with("20"),
                higher("10", "30").with("0")
            };
            SheetCalculation.Line[] after = {
                higher("46.67", "100000").with("100000"),
                higher("23.33", "20").with("20"),
                higher("30", "30").with("0")
            };

            assertThat(sheet(before).score()).isEqualTo("90.00");
            assertThat(sheet(after).score()).isEqualTo("70.00");
        }

        @ParameterizedTest(name = "figure 4: follow-up depth of {0} on the way from 10 to 30")
        @CsvSource({"9, 0", "10, 0", "10.01, 0.05", "20, 50", "29.99, 99.95", "30, 100", "30.01, 100"})
        void figure4FollowUpDepthOnTheWayFrom10To30(String actual, String points) {
            assertThat(only(higher("100", "30").from("10").with(actual)).points())
                    .isEqualByComparingTo(points);
        }

        @ParameterizedTest(name = "figure 6: {0} of {1} is {2}%")
        @CsvSource({
            "29.99, 30, 99.97", "30, 30, 100", "30.01, 30, 100",
            "24.99, 25, 99.96", "25, 25, 100", "25.01, 25, 100",
            "49, 50, 98", "50, 50, 100", "51, 50, 100",
            "9.99, 10, 99.9", "10, 10, 100", "10.01, 10, 100",
            "29, 30, 96.67", "30, 30, 100", "31, 30, 100",
            "9999, 10000, 99.99", "10000, 10000, 100", "10001, 10000, 100",
            "79.99, 80, 99.99", "80, 80, 100", "80.01, 80, 100",
            "4.49, 4.5, 99.78", "4.5, 4.5, 100", "4.51, 4.5, 100",
            "14.99, 15, 99.93", "15, 15, 100", "15.01, 15, 100"
        })
        void figure6BoundariesWhereHigherIsBetter(String actual, String target, String points) {
            LineScore line = only(higher("100", target).with(actual));

            assertThat(line.points()).isEqualByComparingTo(points);
            assertThat(line.attainment().compareTo(BigDecimal.valueOf(100)) == 0)
                    .isEqualTo(line.outcome() == Outcome.FULL);
        }

        @ParameterizedTest(name = "figure 6: {0} complaints are {1}%")
        @CsvSource({"1, 100", "2, 100", "3, 66.67", "5, 0", "6, 0"})
        void figure6ComplaintsOfAtMostTwoAMonth(String actual, String points) {
            assertThat(only(lower("100", "5", "2").with(actual)).points()).isEqualByComparingTo(points);
        }
    }

    @Nested
    class Curves {

        @ParameterizedTest
        @CsvSource({"0, 0", "50000, 50", "100000, 100", "125000, 110", "150000, 120", "900000, 120"})
        void walksFromNothingToTargetToStretch(String actual, String attainment) {
            assertThat(only(higher("100", "100000").to("150000", "120").with(actual))
                            .attainment())
                    .isEqualByComparingTo(attainment);
        }

        @ParameterizedTest
        @CsvSource({"120, 0", "90, 0", "67.5, 50", "45, 100", "30, 110", "15, 120", "0, 120"})
        void walksTheOtherWayWhereLowerIsBetter(String actual, String attainment) {
            assertThat(only(lower("100", "90", "45").to("15", "120").with(actual))
                            .attainment())
                    .isEqualByComparingTo(attainment);
        }

        @Test
        void stretchWithoutCapReachesTheUsualOne() {
            assertThat(only(higher("100", "10").to("20", null).with("30")).points())
                    .isEqualByComparingTo("120");
        }

        @Test
        void holdsTheFloorAndSaysSo() {
            LineScore line = only(higher("50", "10").atLeast("40").with("1"));

            assertThat(line.attainment()).isEqualByComparingTo("40");
            assertThat(line.outcome()).isEqualTo(Outcome.FLOOR);
        }

        @Test
        void negativeActualsGiveNothing() {
            assertThat(only(higher("100", "10").with("-5")).points()).isEqualByComparingTo("0");
        }
    }

    @Nested
    class Rounding {

        @Test
        void roundsAnExactHalfUp() {
            assertThat(only(higher("100", "320").with("90")).points()).isEqualTo("28.13");
        }

        @Test
        void roundsAHalfUpThatARepeatingActualHides() {
            BigDecimal fiveSixths = BigDecimal.valueOf(5).divide(BigDecimal.valueOf(6), MathContext.DECIMAL128);

            LineScore line = sheet(
                            higher("30", "40").with(fiveSixths),
                            higher("70", "1").with("1"))
                    .lines()
                    .getFirst();

            assertThat(line.points()).isEqualTo("0.63");
        }

        @Test
        void pointsAndLostPointsAddUpToTheWeightAsShown() {
            Sheet sheet = sheet(
                    higher("33.33", "7").with("2"),
                    higher("33.33", "7").with("5"),
                    higher("33.34", "7").withoutData());

            assertThat(sheet.lines().get(0).points().add(sheet.lines().get(0).lost()))
                    .isEqualTo("50.00");
            assertThat(sheet.lines().get(1).points().add(sheet.lines().get(1).lost()))
                    .isEqualTo("50.00");
        }
    }

    @Nested
    class MissingData {

        @Test
        void spreadsTheWeightOverTheOthersInProportion() {
            Sheet sheet = sheet(
                    higher("40", "10").withoutData(),
                    higher("45", "10").with("10"),
                    higher("15", "10").with("5"));

            assertThat(sheet.lines())
                    .extracting(line -> line.effectiveWeight().stripTrailingZeros())
                    .containsExactly(BigDecimal.ZERO, new BigDecimal("75"), new BigDecimal("25"));
            assertThat(sheet.score()).isEqualTo("87.50");
            assertThat(sheet.lines().getFirst().points()).isNull();
            assertThat(sheet.lines().getFirst().lost()).isNull();
        }

        @Test
        void countsAsZeroWhereTheLineSaysSo() {
            Sheet sheet = sheet(
                    higher("40", "10").countingAsZero().withoutData(),
                    higher("60", "10").with("10"));

            assertThat(sheet.score()).isEqualTo("60.00");
            assertThat(sheet.lines().getFirst().outcome()).isEqualTo(Outcome.ZERO);
            assertThat(sheet.lines().getFirst().lost()).isEqualTo("40.00");
        }

        @Test
        void hasNoScoreWithoutAnyData() {
            Sheet sheet =
                    sheet(higher("40", "10").withoutData(), higher("60", "10").withoutData());

            assertThat(sheet.score()).isNull();
        }
    }

    @Nested
    class JoinersAndLeavers {

        private Sheet scored(SheetCalculation.Line line, Days days) {
            return SheetCalculation.of(List.of(line), days);
        }

        @Test
        void scalesTheCurveOfAdditiveIndicatorsWithTheDays() {
            SheetCalculation.Line line = higher("100", "100000")
                    .from("10000")
                    .to("150000", "120")
                    .adding()
                    .with("25000");

            assertThat(scored(line, new Days(23, 92)).score()).isEqualTo("100.00");
            assertThat(scored(line, new Days(92, 92)).score()).isEqualTo("16.67");
        }

        @Test
        void leavesRatesAndAveragesAlone() {
            SheetCalculation.Line line = higher("100", "60").with("30");

            assertThat(scored(line, new Days(23, 92)).score()).isEqualTo("50.00");
        }

        @Test
        void showsTheCurveForTheDaysThere() {
            var curve = Curve.forDays(
                    higher("100", "92").from("46").to("184", "120").curve(), true, new Days(23, 92));

            assertThat(curve.baseline()).isEqualByComparingTo("11.5");
            assertThat(curve.target()).isEqualByComparingTo("23");
            assertThat(curve.stretch()).isEqualByComparingTo("46");
            assertThat(curve.cap()).isEqualByComparingTo("120");
        }
    }
}
