package io.gengyun.indicators.internal.measuring;

import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.spi.FactSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Any number of measures over any number of spans of days in one SQL statement, for each subject: a
 * person, or people together. It only reads.
 *
 * @param sql answers {@code measure} (its place in the list), {@code subject}, {@code span} and
 *     {@code value}; takes the filters' parameters, the texts {@code subjects} and {@code
 *     employees}, one element a person, and {@code spans}, {@code from} and {@code to}, one element
 *     a span
 */
record PastStatement(String sql, Map<String, Object> filters) {

    private static final String SPANS = """
            with person as (
                select * from unnest(cast(:subjects as uuid[]), cast(:employees as uuid[]))
                    as person (subject, employee_id)
            ), span as (
                select * from unnest(
                    cast(:spans as int[]), cast(:from as date[]), cast(:to as date[]))
                    as span (place, from_day, to_day)
            )
            """;

    private static final String MEASURE = """
            select %place% as measure, person.subject, span.place as span, %value% as value
            from person cross join span
            left join %view% fact on fact.employee_id = person.employee_id
                and fact.%date% between span.from_day and span.to_day%partition%
            group by person.subject, span.place
            """;

    static PastStatement of(List<Measure> measures, Function<Measure, FactSource> sources) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> filters = new HashMap<>();
        for (Measure measure : measures) {
            String prefix = "measure" + parts.size();
            MeasureTerms terms = MeasureTerms.of(measure, sources.apply(measure), prefix);
            filters.putAll(terms.parameters());
            parts.add(MEASURE.replace("%place%", Integer.toString(parts.size()))
                    .replace("%view%", terms.view())
                    .replace("%date%", terms.date())
                    .replace("%partition%", terms.partition())
                    .replace("%value%", value(measure, terms)));
        }
        return new PastStatement(SPANS + String.join("union all\n", parts), filters);
    }

    private static String value(Measure measure, MeasureTerms terms) {
        String counts = " filter (where fact.employee_id is not null and " + terms.filter() + ")";
        String sum = "sum(" + terms.field() + ")" + counts;
        String result = switch (measure.aggregation()) {
            case COUNT -> "cast(count(*)" + counts + " as numeric)";
            case SUM -> "coalesce(" + sum + ", 0)";
            case AVG ->
                "%s * %s / nullif(count(%s)%s, 0)".formatted(sum, MeasureStatement.FORTY_PLACES, terms.field(), counts);
            case DISTINCT_CUSTOMERS -> "cast(count(distinct fact.customer_id)" + counts + " as numeric)";
        };
        boolean zero = measure.missing() == Missing.ZERO && measure.aggregation() != Aggregation.AVG;
        return zero ? result : "case when count(fact.employee_id) > 0 then " + result + " end";
    }
}
