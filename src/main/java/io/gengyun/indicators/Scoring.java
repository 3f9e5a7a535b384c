package io.gengyun.indicators;

import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.LocalizedText;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Scores of many employees at once, from inputs frozen together under one id (the cycle's). Called
 * by facades that have checked access.
 */
public interface Scoring {

    /** Name under which {@link #rows} gives the corrections of a line; no measure may have it. */
    String CORRECTION = "correction";

    /**
     * Who is to be scored by which scorecard.
     *
     * @param from first day they are scored for (the period's, or their joining date)
     * @param to last day they are scored for
     */
    record Participant(EmployeeId employee, String scorecard, LocalDate from, LocalDate to) {}

    /**
     * Freezes measure values, the contributing rows, definitions, targets, curves and weights with
     * their versions. A second freeze of the same id replaces the inputs of the participants given.
     * At most one statement per measure plus five, besides batched writes. Refused when somebody
     * has a correction, for their result has been decided.
     *
     * @param inForceOn the day on which a scorecard version must be in force to be taken
     */
    void freeze(UUID freeze, Period period, LocalDate inForceOn, Collection<Participant> participants);

    /**
     * Sheets from the frozen inputs and corrections; the same to the cent every time; few
     * statements.
     */
    Map<EmployeeId, ScoreSheet> scores(UUID freeze, Collection<EmployeeId> employees);

    /**
     * Indicators that some of these people would have no data for if they were frozen now, by the
     * facts of the whole period; few statements. Nothing is kept.
     */
    List<LineGap> withoutData(Period period, LocalDate inForceOn, Collection<Participant> participants);

    /**
     * Every indicator that somebody is scored by, each once, in the order of its scorecard's lines,
     * the scorecards by key.
     */
    List<LineName> lines(UUID freeze);

    /**
     * Adds a visible correction of a line's actual (an upheld appeal): a row of its own, so that
     * rows still add up; the frozen inputs stay.
     */
    void correct(UUID freeze, EmployeeId employee, String indicator, BigDecimal actual, String reason, String by);

    /** A line opened down to its source rows. */
    LineExplanation explain(UUID freeze, EmployeeId employee, String indicator);

    /**
     * Frozen rows of one measure of a line, paged; they add up to the measure's value (for an
     * average they have it as their mean; of a customer counted once only the first row is 1). The
     * rows of {@link #CORRECTION} are the differences that corrections made to the actual.
     */
    Slice<SourceRow> rows(
            UUID freeze, EmployeeId employee, String indicator, String measure, int limit, @Nullable String after);

    /**
     * What the lines of these people came to in so many periods of the same length before theirs,
     * oldest first: by the definitions frozen for them, from the facts as they are now. The frozen
     * inputs stay as they are; one statement over the facts, however many people, lines and
     * periods.
     */
    Map<EmployeeId, List<PastPeriod>> before(UUID freeze, Collection<EmployeeId> employees, int periods);

    /**
     * Actuals of a period gone by, by indicator; one that had no data is not in the map.
     *
     * @param there whether the person worked here in the period
     */
    record PastPeriod(Period period, boolean there, Map<String, BigDecimal> actuals) {}

    /**
     * A score with its lines.
     *
     * @param score sum of the rounded points, two places; null without any line with data
     */
    record ScoreSheet(
            EmployeeId employee,
            String scorecard,
            int version,
            @Nullable BigDecimal score,
            List<ScoredLine> lines) {}

    /** What a line is called. */
    record LineName(String indicator, LocalizedText name, String unit) {}

    /** Of how many people scored by an indicator so many have no data for it. */
    record LineGap(LineName line, long without, long people) {}

    /**
     * A line of a sheet. Actual and effective weight are exact; attainment in % exact; points two
     * places; {@code reason} is a translation key (with arguments) of why points were lost. Target
     * and curve are those for the days there. A line without data that counts as zero has the
     * actual 0.
     *
     * @param actualBefore the actual before corrections; null when there were none
     * @param lost effective weight as shown less points; 0.00 from the target on
     */
    record ScoredLine(
            String indicator,
            LocalizedText name,
            String unit,
            IndicatorDefinition.Direction direction,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal actualBefore,
            BigDecimal target,
            ScoreCurve curve,
            @Nullable BigDecimal attainment,
            BigDecimal weight,
            BigDecimal effectiveWeight,
            @Nullable BigDecimal points,
            @Nullable BigDecimal lost,
            Reason reason,
            boolean noData) {}

    /**
     * A sentence to be said in the reader's language; numbers come as {@code BigDecimal}, the only
     * text is the unit.
     */
    record Reason(String key, List<Object> arguments) {

        private static final int SHOWN_PLACES = 2;

        /**
         * The arguments with the unit as it follows a number in the reader's language, and numbers
         * rounded half up to the two places that sentences show: a format would round half even,
         * unlike the table beside it.
         */
        public List<Object> said(UnaryOperator<String> unit) {
            return arguments.stream().map(one -> said(one, unit)).toList();
        }

        private static Object said(Object one, UnaryOperator<String> unit) {
            return switch (one) {
                case String text -> unit.apply(text);
                case BigDecimal number -> number.setScale(SHOWN_PLACES, RoundingMode.HALF_UP);
                default -> one;
            };
        }
    }

    /**
     * Formula with its numbers, curve, and how many rows stand behind each measure.
     *
     * @param description what the indicator is, if somebody had said so when it was frozen
     * @param formulaWithNumbers e.g. {@code 100 * 61 / 97 = 62.8866}: its result and the
     *     differences of the corrections add up to the actual
     * @param fullCurve the curve for a whole period; that of the line is for the days there
     */
    record LineExplanation(
            ScoredLine line,
            @Nullable LocalizedText description,
            String formula,
            String formulaWithNumbers,
            ScoreCurve fullCurve,
            int indicatorVersion,
            String scorecard,
            int scorecardVersion,
            Period period,
            long daysThere,
            long daysInAll,
            List<MeasureValue> measures,
            List<Correction> corrections) {}

    /**
     * A measure of a formula: its definition, its value (null = no data), and its number of rows.
     */
    record MeasureValue(
            String name,
            IndicatorDefinition.Measure measure,
            @Nullable BigDecimal value,
            long rows) {}

    /** A correction on appeal. */
    record Correction(@Nullable BigDecimal before, BigDecimal after, String reason, String by, Instant at) {

        /** What the correction adds to the actual. */
        public BigDecimal difference() {
            return before == null ? after : after.subtract(before);
        }
    }

    /**
     * A frozen source row and what it adds to its measure.
     *
     * @param customer number of the customer, as the source gave it
     * @param customerName what the customer with that number is called now; null without one
     */
    record SourceRow(
            String measure,
            String source,
            String number,
            @Nullable String customer,
            @Nullable String customerName,
            LocalDate occurredOn,
            @Nullable BigDecimal value) {}
}
