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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Measures read from the facts as they are now, all of them in one statement. */
@Repository
public class PastValues {

    private final FactCatalogue catalogue;
    private final JdbcClient database;

    PastValues(FactCatalogue catalogue, JdbcClient database) {
        this.catalogue = catalogue;
        this.database = database;
    }

    /** Which value: of which measure, for whom, in which span of days. */
    public record Key(Measure measure, UUID subject, Period span) {}

    private record Row(
            int measure, UUID subject, int span, @Nullable BigDecimal value) {}

    /**
     * Values where there is data; a measure whose source is gone has none.
     *
     * @param subjects for whom each employee's facts count: for themselves, or for people together
     */
    public Map<Key, BigDecimal> of(List<Measure> measures, Map<EmployeeId, UUID> subjects, List<Period> spans) {
        List<Measure> known = measures.stream()
                .filter(measure -> catalogue.source(measure.source()).isPresent())
                .toList();
        if (known.isEmpty() || subjects.isEmpty() || spans.isEmpty()) {
            return Map.of();
        }
        PastStatement statement = PastStatement.of(
                known, measure -> catalogue.source(measure.source()).orElseThrow());
        Map<Key, BigDecimal> values = new HashMap<>();
        for (Row row : asked(statement, subjects, spans).query(Row.class).list()) {
            if (row.value() != null) {
                values.put(new Key(known.get(row.measure()), row.subject(), spans.get(row.span())), row.value());
            }
        }
        return values;
    }

    private StatementSpec asked(PastStatement statement, Map<EmployeeId, UUID> subjects, List<Period> spans) {
        List<Map.Entry<EmployeeId, UUID>> people = List.copyOf(subjects.entrySet());
        return database.sql(statement.sql())
                .params(statement.filters())
                .param(
                        "subjects",
                        texts(people.stream().map(Map.Entry::getValue).toList()))
                .param("employees", texts(people.stream().map(Map.Entry::getKey).toList()))
                .param("spans", texts(IntStream.range(0, spans.size()).boxed().toList()))
                .param("from", texts(spans.stream().map(Period::from).toList()))
                .param("to", texts(spans.stream().map(Period::to).toList()));
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
