package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.LineName;
import io.gengyun.indicators.internal.freezing.FrozenPerson.FrozenValue;
import io.gengyun.indicators.internal.freezing.FrozenScorecard.FrozenLine;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What has been frozen, read for any number of people in four statements. */
@Repository
public class FrozenInputs {

    private static final String OF_PEOPLE =
            " where freeze_id = :freeze and employee_id = any(cast(:employees as uuid[]))";

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
        Map<UUID, Map<UUID, FrozenValue>> values = values(freeze, ids);
        Map<UUID, Map<String, List<Correction>>> corrections = corrections(freeze, ids);
        Map<EmployeeId, FrozenPerson> found = new HashMap<>();
        people(freeze, ids).query(row -> {
            UUID employee = row.getObject("employee_id", UUID.class);
            found.put(
                    new EmployeeId(employee),
                    new FrozenPerson(
                            new EmployeeId(employee),
                            days(row, "from_day", "to_day"),
                            cards.get(row.getObject("frozen_scorecard", UUID.class)),
                            values.getOrDefault(employee, Map.of()),
                            corrections.getOrDefault(employee, Map.of())));
        });
        Map<EmployeeId, FrozenPerson> ordered = new LinkedHashMap<>();
        employees.stream().filter(found::containsKey).forEach(employee -> ordered.put(employee, found.get(employee)));
        return ordered;
    }

    private JdbcClient.StatementSpec people(UUID freeze, String[] employees) {
        return asking(
                "select employee_id, frozen_scorecard, from_day, to_day"
                        + " from indicators.frozen_participant"
                        + OF_PEOPLE,
                freeze,
                employees);
    }

    private Map<UUID, FrozenScorecard> scorecards(UUID freeze) {
        Map<UUID, FrozenScorecard> found = new HashMap<>();
        database.sql("""
                        select id, scorecard, version, period_from, period_to, lines
                        from indicators.frozen_scorecard where freeze_id = :freeze
                        """).param("freeze", freeze).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            found.put(id, scorecard(id, freeze, row));
        });
        return found;
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

    private FrozenScorecard scorecard(UUID id, UUID freeze, ResultSet row) throws SQLException {
        return new FrozenScorecard(
                id,
                freeze,
                row.getString("scorecard"),
                row.getInt("version"),
                days(row, "period_from", "period_to"),
                json.readValue(row.getString("lines"), new TypeReference<List<FrozenLine>>() {}));
    }

    private Map<UUID, Map<UUID, FrozenValue>> values(UUID freeze, String[] employees) {
        Map<UUID, Map<UUID, FrozenValue>> found = new HashMap<>();
        asking(
                        "select employee_id, measure, value, row_count from indicators.frozen_value" + OF_PEOPLE,
                        freeze,
                        employees)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("employee_id", UUID.class), any -> new HashMap<>())
                            .put(
                                    row.getObject("measure", UUID.class),
                                    new FrozenValue(row.getBigDecimal("value"), row.getLong("row_count")));
                });
        return found;
    }

    private Map<UUID, Map<String, List<Correction>>> corrections(UUID freeze, String[] employees) {
        Map<UUID, Map<String, List<Correction>>> found = new HashMap<>();
        asking("select * from indicators.correction" + OF_PEOPLE + " order by place", freeze, employees)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("employee_id", UUID.class), any -> new HashMap<>())
                            .computeIfAbsent(row.getString("indicator"), any -> new ArrayList<>())
                            .add(correction(row));
                });
        return found;
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getBigDecimal("before"),
                row.getBigDecimal("after"),
                row.getString("reason"),
                row.getString("corrected_by"),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant());
    }

    private static Period days(ResultSet row, String from, String to) throws SQLException {
        return new Period(row.getObject(from, LocalDate.class), row.getObject(to, LocalDate.class));
    }

    private JdbcClient.StatementSpec asking(String sql, UUID freeze, String[] employees) {
        return database.sql(sql).param("freeze", freeze).param("employees", employees);
    }
}
