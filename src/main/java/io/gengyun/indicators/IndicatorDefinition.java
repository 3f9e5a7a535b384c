package io.gengyun.indicators;

import io.gengyun.shared.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the library holds it: a FEEL formula over measures, each measure one aggregation
 * of a fact source.
 *
 * @param missing what no data means for a line: spread its weight, or count as zero
 */
public record IndicatorDefinition(
        String key,
        LocalizedText name,
        String unit,
        Direction direction,
        boolean additive,
        Missing missing,
        Map<String, Measure> measures,
        String formula) {

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

    /** How facts become one number. */
    public enum Aggregation {
        COUNT,
        SUM,
        AVG,
        DISTINCT_CUSTOMERS
    }

    /**
     * One number per employee over a period.
     *
     * @param field the number to sum or average
     * @param filter dimension → the values that count
     * @param date which date places a fact in the period; the source's first when null
     */
    public record Measure(
            String source,
            Aggregation aggregation,
            @Nullable String field,
            Map<String, List<String>> filter,
            @Nullable String date) {

        public Measure {
            filter = inOrder(filter);
        }
    }

    public IndicatorDefinition {
        measures = inOrder(measures);
    }

    private static <V> Map<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
