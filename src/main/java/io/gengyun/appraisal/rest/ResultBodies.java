package io.gengyun.appraisal.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.Stage;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.MeasureValue;
import io.gengyun.indicators.Scoring.Reason;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.indicators.UnitLabels;
import io.gengyun.shared.Slice;
import io.gengyun.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Results as REST answers them: scores and points with two places, other numbers with up to six.
 */
final class ResultBodies {

    private static final int MOST_PLACES = 6;

    private ResultBodies() {}

    /** A page of results. */
    record ResultsBody(List<ResultBody> items, @Nullable String next) {}

    /** One person's result. */
    record ResultBody(
            String employeeNumber,
            String name,
            Stage stage,
            @Nullable BigDecimal raw,
            @Nullable BigDecimal calibrated,
            @JsonProperty("final") @Nullable BigDecimal finalScore,
            @Nullable BigDecimal before,
            @Nullable String rating,
            List<LineBody> lines) {

        static ResultBody of(ResultRecord result, Texts texts, Locale language) {
            return new ResultBody(
                    result.number(),
                    result.name(),
                    result.stage(),
                    score(result.raw()),
                    score(result.calibrated()),
                    score(result.finalScore()),
                    score(result.before()),
                    result.rating(),
                    result.sheet().lines().stream()
                            .map(line -> LineBody.of(line, texts, language))
                            .toList());
        }
    }

    /** A line of a result; the reason is a sentence in the user's language. */
    record LineBody(
            String indicator,
            @Nullable BigDecimal actual,
            BigDecimal target,
            @Nullable BigDecimal attainment,
            BigDecimal weight,
            BigDecimal effectiveWeight,
            @Nullable BigDecimal points,
            @Nullable BigDecimal lost,
            String reason,
            boolean noData) {

        static LineBody of(ScoredLine line, Texts texts, Locale language) {
            Reason reason = line.reason();
            return new LineBody(
                    line.indicator(),
                    upToSix(line.actual()),
                    shown(line.target()),
                    upToSix(line.attainment()),
                    line.weight().setScale(2, RoundingMode.HALF_UP),
                    shown(line.effectiveWeight()),
                    score(line.points()),
                    score(line.lost()),
                    texts.text(
                            language,
                            reason.key(),
                            reason.said(unit -> UnitLabels.after(unit, language, key -> texts.text(language, key)))
                                    .toArray()),
                    line.noData());
        }
    }

    /** The measures behind a line. */
    record MeasuresBody(List<MeasureBody> items, @Nullable String next) {}

    /** A measure, how many rows it has in all, and a page of them. */
    record MeasureBody(
            String measure,
            @Nullable BigDecimal value,
            long count,
            List<RowBody> rows,
            @Nullable String next) {

        /** The corrections: their differences, and what these come to. */
        static MeasureBody of(List<Correction> corrections, Slice<RowBody> page) {
            BigDecimal sum = corrections.stream().map(Correction::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new MeasureBody(Scoring.CORRECTION, shown(sum), corrections.size(), page.items(), page.next());
        }

        static MeasureBody of(MeasureValue measure, Slice<RowBody> page) {
            return new MeasureBody(measure.name(), upToSix(measure.value()), measure.rows(), page.items(), page.next());
        }
    }

    /** A frozen source row and what it adds. */
    record RowBody(
            String source,
            String number,
            @Nullable String customer,
            LocalDate occurredOn,
            @Nullable BigDecimal value) {

        static RowBody of(SourceRow row) {
            return new RowBody(row.source(), row.number(), row.customer(), row.occurredOn(), upToSix(row.value()));
        }
    }

    private static @Nullable BigDecimal score(@Nullable BigDecimal score) {
        return score == null ? null : score.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal upToSix(@Nullable BigDecimal number) {
        return number == null ? null : shown(number);
    }

    private static BigDecimal shown(BigDecimal number) {
        BigDecimal rounded = number.setScale(MOST_PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
