package io.gengyun.indicators.internal;

import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.indicators.spi.FactSource.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure as one SQL statement that freezes its rows and its values for everybody. Names come
 * from the catalogue of fact sources, values are bound.
 *
 * @param sql with the named parameters of the filter, and {@code freeze}, {@code measure}, and the
 *     texts {@code employees}, {@code from} and {@code to}, one element a person
 * @param filters values of the filter by parameter
 */
record MeasureStatement(String sql, Map<String, String[]> filters) {

    private static final String STATEMENT =
            """
            with person as (
                select * from unnest(
                    cast(:employees as uuid[]), cast(:from as date[]), cast(:to as date[]))
                    as person (employee_id, from_day, to_day)
            ), fact as (
                select person.employee_id, fact.row_number as number, %customer% as customer,
                    fact.customer_id, fact.%date% as occurred_on, %filter% as counts,
                    %field% as field
                from person join %view% fact on fact.employee_id = person.employee_id
                    and fact.%date% between person.from_day and person.to_day%partition%
            ), counted as (
                select employee_id, number, customer, occurred_on, %value% as value
                from fact where counts and %present%
            ), kept as (
                insert into indicators.frozen_row
                    (freeze_id, employee_id, measure, place, number, customer, occurred_on, value)
                select cast(:freeze as uuid), employee_id, cast(:measure as uuid),
                    row_number() over (partition by employee_id order by occurred_on, number),
                    number, customer, occurred_on, value
                from counted
            )
            insert into indicators.frozen_value (freeze_id, employee_id, measure, value, row_count)
            select cast(:freeze as uuid), person.employee_id, cast(:measure as uuid),
                case when seen.employee_id is not null then %result% end, coalesce(got.n, 0)
            from person
            left join (select distinct employee_id from fact) seen
                on seen.employee_id = person.employee_id
            left join (select employee_id, count(*) as n, sum(value) as total
                from counted group by employee_id) got
                on got.employee_id = person.employee_id
            """;

    /** The statement of a measure that the rules of definitions have accepted. */
    static MeasureStatement of(Measure measure, FactSource source) {
        Map<String, String[]> filters = new LinkedHashMap<>();
        String filter = "true";
        String partition = "";
        for (Map.Entry<String, List<String>> entry : measure.filter().entrySet()) {
            String parameter = "filter" + filters.size();
            filters.put(parameter, entry.getValue().toArray(String[]::new));
            Column dimension = known(source.dimensions(), entry.getKey());
            String condition = condition(dimension, parameter);
            if (dimension.name().equals(source.partition())) {
                partition += " and " + condition;
            } else {
                filter += " and " + condition;
            }
        }
        String sql =
                STATEMENT
                        .replace("%view%", source.view())
                        .replace("%date%", date(source, measure))
                        .replace("%customer%", customer(source))
                        .replace("%filter%", filter)
                        .replace("%partition%", partition)
                        .replace("%field%", field(source, measure))
                        .replace("%value%", value(measure.aggregation()))
                        .replace("%present%", present(measure.aggregation()))
                        .replace("%result%", result(measure.aggregation()));
        return new MeasureStatement(sql, filters);
    }

    private static String condition(Column dimension, String parameter) {
        return "fact.%s = any(cast(:%s as %s[]))"
                .formatted(dimension.column(), parameter, sqlType(dimension.type()));
    }

    private static String sqlType(Type type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "numeric";
            case DATE -> "date";
            case FLAG -> "boolean";
        };
    }

    private static String date(FactSource source, Measure measure) {
        return FactCatalogue.date(source, measure).orElseThrow().column();
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

    static boolean takesField(Aggregation aggregation) {
        return aggregation == Aggregation.SUM || aggregation == Aggregation.AVG;
    }

    /** What one row adds; of a customer's rows the first stands for him. */
    private static String value(Aggregation aggregation) {
        return switch (aggregation) {
            case COUNT -> "1";
            case SUM, AVG -> "field";
            case DISTINCT_CUSTOMERS ->
                    "case when row_number() over (partition by employee_id, customer_id"
                            + " order by occurred_on, number) = 1 then 1 else 0 end";
        };
    }

    private static String present(Aggregation aggregation) {
        return switch (aggregation) {
            case COUNT -> "true";
            case SUM, AVG -> "field is not null";
            case DISTINCT_CUSTOMERS -> "customer_id is not null";
        };
    }

    /** An average carries forty places, more than DECIMAL128 takes of it. */
    private static String result(Aggregation aggregation) {
        return aggregation == Aggregation.AVG
                ? "got.total * cast('1.%s' as numeric) / got.n".formatted("0".repeat(40))
                : "coalesce(got.total, 0)";
    }

    private static Column known(List<Column> columns, String name) {
        return FactCatalogue.named(columns, name)
                .orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + name));
    }
}
