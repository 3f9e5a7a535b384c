package io.gengyun.indicators;

import io.gengyun.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the library holds it: a FEEL formula over measures, each measure one aggregation
 * of a fact source.
 *
 * @param missing what no data means for a line: spread its weight, or count as zero
 * @param description what the indicator is, in a sentence
 * @param typicalTarget target that a new line of a scorecard begins with
 * @param typicalBaseline baseline that goes with it; where less is better a line needs one
 */
public record IndicatorDefinition(
        String key,
        LocalizedText name,
        String unit,
        Direction direction,
        boolean additive,
        Missing missing,
        Map<String, Measure> measures,
        String formula,
        @Nullable LocalizedText description,
        Group group,
        @Nullable BigDecimal typicalTarget,
        @Nullable BigDecimal typicalBaseline) {

    private static final int MOST_ZEROS = 30;

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /** What no data means. */
    public enum Missing {
        SPREAD,
        ZERO
    }

    /** Whose work an indicator tells about. */
    public enum Group {
        SALES,
        MARKETING,
        CUSTOMER_SUCCESS,
        OTHER
    }

    /** How facts become one number. */
    public enum Aggregation {
        COUNT,
        SUM,
        AVG,
        DISTINCT_CUSTOMERS
    }

    /**
     * Numbers that count: from one on and below another, so that neighbours leave no gap and share
     * nothing. At least one end is given.
     */
    public record Range(@Nullable BigDecimal from, @Nullable BigDecimal below) {

        public Range {
            from = plain(from);
            below = plain(below);
        }
    }

    /**
     * One number per employee over a period.
     *
     * @param field the number to sum or average
     * @param filter dimension → the values that count
     * @param date which date places a fact in the period; the source's first when null
     * @param ranges number of the source → the range that counts
     * @param missing what it means that the employee has no fact there: no data, or 0
     */
    public record Measure(
            String source,
            Aggregation aggregation,
            @Nullable String field,
            Map<String, List<String>> filter,
            @Nullable String date,
            Map<String, Range> ranges,
            Missing missing) {

        public Measure {
            filter = inOrder(filter);
            ranges = inOrder(Objects.requireNonNullElse(ranges, Map.of()));
            missing = Objects.requireNonNullElse(missing, Missing.SPREAD);
        }

        /** A measure without ranges, of which no fact is no data. */
        public Measure(
                String source,
                Aggregation aggregation,
                @Nullable String field,
                Map<String, List<String>> filter,
                @Nullable String date) {
            this(source, aggregation, field, filter, date, Map.of(), Missing.SPREAD);
        }
    }

    public IndicatorDefinition {
        measures = inOrder(measures);
        group = Objects.requireNonNullElse(group, Group.OTHER);
        typicalTarget = plain(typicalTarget);
        typicalBaseline = plain(typicalBaseline);
    }

    /** An indicator that says no more than how it is computed. */
    public IndicatorDefinition(
            String key,
            LocalizedText name,
            String unit,
            Direction direction,
            boolean additive,
            Missing missing,
            Map<String, Measure> measures,
            String formula) {
        this(key, name, unit, direction, additive, missing, measures, formula, null, Group.OTHER, null, null);
    }

    private static <V> Map<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The number without needless zeros, so that equal numbers are equal. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 && bare.scale() > -MOST_ZEROS ? bare.setScale(0) : bare;
    }
}
