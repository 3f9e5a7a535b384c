package io.gengyun.indicators.internal.measuring;

import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.indicators.spi.FactSource.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure in terms of SQL over the view {@code fact}. Names come from the catalogue of fact
 * sources, values are bound.
 *
 * @param date column that places a fact in the period
 * @param customer what is shown as the customer of a row
 * @param partition condition that tells the sources of one view apart, beginning with {@code and}
 * @param filter condition under which a fact counts
 * @param field number that is summed or averaged
 * @param parameters values of the conditions by parameter
 */
public record MeasureTerms(
        String view,
        String date,
        String customer,
        String partition,
        String filter,
        String field,
        Map<String, Object> parameters) {

    /** The terms of a measure that the rules of definitions have accepted. */
    static MeasureTerms of(Measure measure, FactSource source, String prefix) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder filter = new StringBuilder("true");
        StringBuilder partition = new StringBuilder();
        measure.filter().forEach((name, values) -> {
            String parameter = prefix + "Filter" + parameters.size();
            parameters.put(parameter, values.toArray(String[]::new));
            Column dimension = known(source.dimensions(), name);
            boolean apart = dimension.name().equals(source.partition());
            (apart ? partition : filter).append(" and ").append(isOneOf(dimension, parameter));
        });
        measure.ranges().forEach((name, range) -> {
            String column = known(source.numbers(), name).column();
            bound(filter, parameters, prefix, column, ">=", range.from());
            bound(filter, parameters, prefix, column, "<", range.below());
        });
        return new MeasureTerms(
                source.view(),
                FactCatalogue.date(source, measure).orElseThrow().column(),
                customer(source),
                partition.toString(),
                filter.toString(),
                field(source, measure),
                parameters);
    }

    private static void bound(
            StringBuilder filter,
            Map<String, Object> parameters,
            String prefix,
            String column,
            String comparison,
            @Nullable BigDecimal number) {
        if (number != null) {
            String parameter = prefix + "Range" + parameters.size();
            parameters.put(parameter, number);
            filter.append(" and fact.%s %s cast(:%s as numeric)".formatted(column, comparison, parameter));
        }
    }

    private static String isOneOf(Column dimension, String parameter) {
        return "fact.%s = any(cast(:%s as %s[]))".formatted(dimension.column(), parameter, sqlType(dimension.type()));
    }

    private static String sqlType(Type type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "numeric";
            case DATE -> "date";
            case FLAG -> "boolean";
        };
    }

    private static String customer(FactSource source) {
        return FactCatalogue.named(source.dimensions(), "customer")
                .map(column -> "cast(fact.%s as text)".formatted(column.column()))
                .orElse("cast(fact.customer_id as text)");
    }

    private static String field(FactSource source, Measure measure) {
        return measure.field() == null || !takesField(measure.aggregation())
                ? "cast(null as numeric)"
                : "cast(fact.%s as numeric)"
                        .formatted(known(source.numbers(), measure.field()).column());
    }

    public static boolean takesField(Aggregation aggregation) {
        return aggregation == Aggregation.SUM || aggregation == Aggregation.AVG;
    }

    private static Column known(List<Column> columns, String name) {
        return FactCatalogue.named(columns, name)
                .orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + name));
    }
}
