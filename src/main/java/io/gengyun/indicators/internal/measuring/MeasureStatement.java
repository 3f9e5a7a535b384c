package io.gengyun.indicators.internal.measuring;

import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.spi.FactSource;
import java.util.Map;

/**
 * A measure as one SQL statement that freezes its rows and its values for everybody.
 *
 * @param sql with the named parameters of the filter, and {@code freeze}, {@code measure}, and the
 *     texts {@code employees}, {@code from} and {@code to}, one element a person
 * @param filters values of the filter by parameter
 */
public record MeasureStatement(String sql, Map<String, Object> filters) {

    private static final String STATEMENT = """
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
                case when %known% then %result% end, coalesce(got.n, 0)
            from person
            left join (select distinct employee_id from fact) seen
                on seen.employee_id = person.employee_id
            left join (select employee_id, count(*) as n, sum(value) as total
                from counted group by employee_id) got
                on got.employee_id = person.employee_id
            """;

    /** The statement of a measure that the rules of definitions have accepted. */
    public static MeasureStatement of(Measure measure, FactSource source) {
        MeasureTerms terms = MeasureTerms.of(measure, source, "measure");
        String sql = STATEMENT
                .replace("%view%", terms.view())
                .replace("%date%", terms.date())
                .replace("%customer%", terms.customer())
                .replace("%filter%", terms.filter())
                .replace("%partition%", terms.partition())
                .replace("%field%", terms.field())
                .replace("%value%", value(measure.aggregation()))
                .replace("%present%", present(measure.aggregation()))
                .replace("%known%", known(measure.missing()))
                .replace("%result%", result(measure.aggregation()));
        return new MeasureStatement(sql, terms.parameters());
    }

    /** What one row adds; of a customer's rows the first stands for them. */
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

    private static String known(Missing missing) {
        return missing == Missing.ZERO ? "true" : "seen.employee_id is not null";
    }

    /** An average carries forty places, more than DECIMAL128 takes of it. */
    private static String result(Aggregation aggregation) {
        return aggregation == Aggregation.AVG
                ? "got.total * %s / got.n".formatted(FORTY_PLACES)
                : "coalesce(got.total, 0)";
    }

    /** A one that makes a division as exact as DECIMAL128 can hold. */
    static final String FORTY_PLACES = "cast('1.%s' as numeric)".formatted("0".repeat(40));
}
