package io.gengyun.indicators;

import io.gengyun.indicators.Scoring.LineExplanation;
import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.indicators.Scoring.SourceRow;
import io.gengyun.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's score, opened line by line down to its source rows. The module that shows the score
 * implements it and checks on every call who may see it; what is not the reader's to see is refused
 * with {@code NOT_FOUND}.
 */
public interface ScoreExplanation {

    /** A line: formula with its numbers, curve, versions, corrections, measures. */
    LineExplanation line(String indicator);

    /**
     * Source rows of one measure of a line, or those of {@link Scoring#CORRECTION}.
     *
     * @param after mark of the last row seen; null for the first slice
     */
    Slice<SourceRow> rows(String indicator, String measure, int limit, @Nullable String after);

    /** What the lines came to in the periods of the same length before, oldest first. */
    List<PastPeriod> before();
}
