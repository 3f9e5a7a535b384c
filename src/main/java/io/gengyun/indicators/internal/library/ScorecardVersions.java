package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Versions of scorecards in the database, read with their lines in one statement; rows are only
 * added.
 */
@Repository
public class ScorecardVersions {

    private static final String READ = """
            select card.scorecard, card.version, card.name, card.position, card.valid_from,
                line.indicator, line.weight, line.baseline, line.target, line.stretch, line.cap,
                line.floor, line.missing
            from %s card
            join indicators.scorecard_line line using (scorecard, version)
            order by card.scorecard, card.version desc, line.place
            """;

    /** What was written later corrects what was written before, from whatever day it is valid. */
    private static final String IN_FORCE = """
            (select distinct on (scorecard) * from indicators.scorecard_version
            where valid_from <= :day %s
            order by scorecard, version desc)
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    ScorecardVersions(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    List<Scorecard> newest() {
        return read("""
                (select distinct on (scorecard) * from indicators.scorecard_version
                order by scorecard, version desc)
                """, Map.of());
    }

    List<Scorecard> all(String key) {
        return read("(select * from indicators.scorecard_version where scorecard = :key)", Map.of("key", key));
    }

    /** The versions in force on a day, of every key. */
    public List<Scorecard> inForce(LocalDate day) {
        return read(IN_FORCE.formatted(""), Map.of("day", day));
    }

    /** The versions in force on a day, of the keys given. */
    public List<Scorecard> inForce(Collection<String> keys, LocalDate day) {
        return read(
                IN_FORCE.formatted("and scorecard = any(cast(:keys as text[]))"),
                Map.of("day", day, "keys", keys.toArray(String[]::new)));
    }

    private List<Scorecard> read(String cards, Map<String, ?> parameters) {
        Map<List<Object>, Scorecard> found = new LinkedHashMap<>();
        Map<List<Object>, List<Line>> lines = new LinkedHashMap<>();
        database.sql(READ.formatted(cards)).params(parameters).query(row -> {
            Scorecard card = card(row);
            List<Object> id = List.of(card.key(), card.version());
            found.putIfAbsent(id, card);
            lines.computeIfAbsent(id, any -> new ArrayList<>()).add(line(row));
        });
        return found.entrySet().stream()
                .map(card -> withLines(card.getValue(), lines.get(card.getKey())))
                .toList();
    }

    private static Scorecard withLines(Scorecard card, List<Line> lines) {
        return new Scorecard(card.key(), card.version(), card.name(), card.position(), card.validFrom(), lines);
    }

    private static Scorecard card(ResultSet row) throws SQLException {
        return new Scorecard(
                row.getString("scorecard"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("position"),
                row.getObject("valid_from", LocalDate.class),
                List.of());
    }

    private static Line line(ResultSet row) throws SQLException {
        String missing = row.getString("missing");
        return new Line(
                row.getString("indicator"),
                row.getBigDecimal("weight"),
                new ScoreCurve(
                        row.getBigDecimal("baseline"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("stretch"),
                        row.getBigDecimal("cap"),
                        row.getBigDecimal("floor")),
                missing == null ? null : Missing.valueOf(missing));
    }

    /** Adds a version; a duplicate key when somebody else has just added the same one. */
    void add(Scorecard card, Instant at, @Nullable String by) {
        database.sql("insert into indicators.scorecard (key) values (:key) on conflict do nothing")
                .param("key", card.key())
                .update();
        database.sql("""
                        insert into indicators.scorecard_version
                            (scorecard, version, name, position, valid_from, changed_by, changed_at)
                        values (:key, :version, :name, :position, :validFrom, :by, :at)
                        """)
                .param("key", card.key())
                .param("version", card.version())
                .param("name", card.name())
                .param("position", card.position())
                .param("validFrom", card.validFrom())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate("""
                insert into indicators.scorecard_line
                    (scorecard, version, place, indicator, weight, baseline, target, stretch, cap,
                     floor, missing)
                values (:key, :version, :place, :indicator, :weight, :baseline, :target, :stretch,
                    :cap, :floor, :missing)
                """, lines(card));
    }

    private static MapSqlParameterSource[] lines(Scorecard card) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Line line : card.lines()) {
            rows.add(new MapSqlParameterSource("key", card.key())
                    .addValue("version", card.version())
                    .addValue("place", rows.size() + 1)
                    .addValue("indicator", line.indicator())
                    .addValue("weight", line.weight())
                    .addValue("baseline", line.curve().baseline())
                    .addValue("target", line.curve().target())
                    .addValue("stretch", line.curve().stretch())
                    .addValue("cap", line.curve().cap())
                    .addValue("floor", line.curve().floor())
                    .addValue(
                            "missing",
                            line.missing() == null ? null : line.missing().name()));
        }
        return rows.toArray(MapSqlParameterSource[]::new);
    }
}
