package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.LineName;
import io.gengyun.indicators.internal.freezing.FrozenPerson.FrozenValue;
import io.gengyun.indicators.internal.freezing.FrozenScorecard.FrozenLine;
import io.gengyun.persistence.Inline;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What has been frozen, read for any number of people in four statements. */
@Repository
public class FrozenInputs {

    private static final String OF_PEOPLE =
            " where freeze_id = :freeze and employee_id = any(cast(:employees as uuid[]))";

    private record PersonRow(EmployeeId employeeId, UUID frozenScorecard, Period there) {}

    private record CardRow(UUID id, String scorecard, int version, Period period, String lines) {}

    private record ValueRow(
            EmployeeId employeeId, UUID measure, @Inline FrozenValue value) {}

    private record CorrectionRow(
            EmployeeId employeeId, String indicator, @Inline Correction correction) {}

    private final JdbcClient database;
    private final JsonMapper json;

    FrozenInputs(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The people who have frozen inputs, in the order given. */
    public Map<EmployeeId, FrozenPerson> of(UUID freeze, Collection<EmployeeId> employees) {
        String[] ids = employees.stream().map(EmployeeId::toString).toArray(String[]::new);
        Map<UUID, FrozenScorecard> cards = scorecards(freeze);
        Map<EmployeeId, Map<UUID, FrozenValue>> values = values(freeze, ids);
        Map<EmployeeId, Map<String, List<Correction>>> corrections = corrections(freeze, ids);
        Map<EmployeeId, FrozenPerson> found = new HashMap<>();
        for (PersonRow row : people(freeze, ids)) {
            EmployeeId employee = row.employeeId();
            found.put(
                    employee,
                    new FrozenPerson(
                            employee,
                            row.there(),
                            cards.get(row.frozenScorecard()),
                            values.getOrDefault(employee, Map.of()),
                            corrections.getOrDefault(employee, Map.of())));
        }
        Map<EmployeeId, FrozenPerson> ordered = new LinkedHashMap<>();
        employees.stream().filter(found::containsKey).forEach(employee -> ordered.put(employee, found.get(employee)));
        return ordered;
    }

    private List<PersonRow> people(UUID freeze, String[] employees) {
        return asking(
                        "select employee_id, frozen_scorecard, from_day as there_from, to_day as there_to"
                                + " from indicators.frozen_participant"
                                + OF_PEOPLE,
                        freeze,
                        employees)
                .query(PersonRow.class)
                .list();
    }

    private Map<UUID, FrozenScorecard> scorecards(UUID freeze) {
        return database.sql("""
                        select id, scorecard, version, period_from, period_to, lines
                        from indicators.frozen_scorecard where freeze_id = :freeze
                        """).param("freeze", freeze).query(CardRow.class).list().stream()
                .collect(Collectors.toMap(CardRow::id, row -> scorecard(freeze, row)));
    }

    /**
     * Each indicator of the frozen scorecards once, in their order by key; of one that was frozen
     * several times the version frozen last names the lines.
     */
    public List<LineName> lines(UUID freeze) {
        Map<String, LineName> lines = new LinkedHashMap<>();
        scorecards(freeze).values().stream()
                .sorted(Comparator.comparing(FrozenScorecard::scorecard)
                        .thenComparing(card -> card.id().toString(), Comparator.reverseOrder()))
                .flatMap(card -> card.lines().stream())
                .map(FrozenLine::definition)
                .forEach(one -> lines.putIfAbsent(one.key(), new LineName(one.key(), one.name(), one.unit())));
        return List.copyOf(lines.values());
    }

    private FrozenScorecard scorecard(UUID freeze, CardRow row) {
        return new FrozenScorecard(
                row.id(),
                freeze,
                row.scorecard(),
                row.version(),
                row.period(),
                json.readValue(row.lines(), new TypeReference<List<FrozenLine>>() {}));
    }

    private Map<EmployeeId, Map<UUID, FrozenValue>> values(UUID freeze, String[] employees) {
        Map<EmployeeId, Map<UUID, FrozenValue>> found = new HashMap<>();
        asking(
                        "select employee_id, measure, value, row_count as rows from indicators.frozen_value"
                                + OF_PEOPLE,
                        freeze,
                        employees)
                .query(ValueRow.class)
                .list()
                .forEach(row -> found.computeIfAbsent(row.employeeId(), any -> new HashMap<>())
                        .put(row.measure(), row.value()));
        return found;
    }

    private Map<EmployeeId, Map<String, List<Correction>>> corrections(UUID freeze, String[] employees) {
        Map<EmployeeId, Map<String, List<Correction>>> found = new HashMap<>();
        asking(
                        "select employee_id, indicator, before, after, reason, corrected_by as by,"
                                + " corrected_at as at from indicators.correction"
                                + OF_PEOPLE
                                + " order by place",
                        freeze,
                        employees)
                .query(CorrectionRow.class)
                .list()
                .forEach(row -> found.computeIfAbsent(row.employeeId(), any -> new HashMap<>())
                        .computeIfAbsent(row.indicator(), any -> new ArrayList<>())
                        .add(row.correction()));
        return found;
    }

    private JdbcClient.StatementSpec asking(String sql, UUID freeze, String[] employees) {
        return database.sql(sql).param("freeze", freeze).param("employees", employees);
    }
}
