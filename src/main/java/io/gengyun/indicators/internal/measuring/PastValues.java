package io.gengyun.indicators.internal.measuring;

import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Measures read from the facts as they are now, all of them in one statement. */
@Repository
public class PastValues {

    private final FactCatalogue catalogue;
    private final NamedParameterJdbcTemplate database;

    PastValues(FactCatalogue catalogue, NamedParameterJdbcTemplate database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    /** Which value: of which measure, for whom, in which span of days. */
    public record Key(Measure measure, UUID subject, Period span) {}

    /**
     * Values where there is data; a measure whose source is gone has none.
     *
     * @param subjects for whom each employee's facts count: for himself, or for people together
     */
    public Map<Key, BigDecimal> of(List<Measure> measures, Map<EmployeeId, UUID> subjects, List<Period> spans) {
        List<Measure> known = measures.stream()
                .filter(measure -> catalogue.source(measure.source()).isPresent())
                .toList();
        Map<Key, BigDecimal> values = new HashMap<>();
        if (known.isEmpty() || subjects.isEmpty() || spans.isEmpty()) {
            return values;
        }
        PastStatement statement = PastStatement.of(
                known, measure -> catalogue.source(measure.source()).orElseThrow());
        database.query(statement.sql(), parameters(subjects, spans).addValues(statement.filters()), row -> {
            BigDecimal value = row.getBigDecimal("value");
            if (value != null) {
                values.put(
                        new Key(
                                known.get(row.getInt("measure")),
                                row.getObject("subject", UUID.class),
                                spans.get(row.getInt("span"))),
                        value);
            }
        });
        return values;
    }

    private static MapSqlParameterSource parameters(Map<EmployeeId, UUID> subjects, List<Period> spans) {
        List<Map.Entry<EmployeeId, UUID>> people = List.copyOf(subjects.entrySet());
        return new MapSqlParameterSource()
                .addValue(
                        "subjects",
                        texts(people.stream().map(Map.Entry::getValue).toList()))
                .addValue(
                        "employees",
                        texts(people.stream().map(Map.Entry::getKey).toList()))
                .addValue(
                        "spans", texts(IntStream.range(0, spans.size()).boxed().toList()))
                .addValue("from", texts(spans.stream().map(Period::from).toList()))
                .addValue("to", texts(spans.stream().map(Period::to).toList()));
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
