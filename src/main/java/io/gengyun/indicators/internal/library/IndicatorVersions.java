package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions of indicators in the database; rows are only added. */
@Repository
public class IndicatorVersions {

    private static final String NEWEST = """
            select distinct on (indicator) definition, version, changed_at, changed_by
            from indicators.indicator_version
            """;

    private record Row(
            String definition,
            int version,
            Instant changedAt,
            @Nullable String changedBy) {}

    private final JdbcClient database;
    private final JsonMapper json;

    IndicatorVersions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public List<Version> newest() {
        return read(database.sql(NEWEST + " order by indicator, version desc"));
    }

    public List<Version> newest(Collection<String> keys) {
        return read(database.sql(
                        NEWEST + " where indicator = any(cast(:keys as text[]))" + " order by indicator, version desc")
                .param("keys", keys));
    }

    List<Version> all(String key) {
        return read(database.sql("""
                        select definition, version, changed_at, changed_by
                        from indicators.indicator_version where indicator = :key
                        order by version desc
                        """).param("key", key));
    }

    /** Adds a version; a duplicate key when somebody else has just added the same one. */
    void add(IndicatorDefinition definition, int version, Instant at, @Nullable String by) {
        database.sql("insert into indicators.indicator (key) values (:key) on conflict do nothing")
                .param("key", definition.key())
                .update();
        database.sql("""
                        insert into indicators.indicator_version
                            (indicator, version, definition, changed_by, changed_at)
                        values (:key, :version, cast(:definition as json), :by, :at)
                        """)
                .param("key", definition.key())
                .param("version", version)
                .param("definition", json.writeValueAsString(definition))
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Indicators in the newest versions of scorecards. */
    Set<String> inScorecards() {
        return Set.copyOf(database.sql("""
                                select distinct line.indicator from indicators.scorecard_line line
                                where line.version = (
                                    select max(version) from indicators.scorecard_version newest
                                    where newest.scorecard = line.scorecard)
                                """).query(String.class).list());
    }

    /** Whether any version of any scorecard has the indicator. */
    boolean isInScorecards(String key) {
        return database.sql("select exists (select from indicators.scorecard_line where indicator = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private List<Version> read(StatementSpec asked) {
        return asked.query(Row.class).list().stream()
                .map(row -> new Version(
                        json.readValue(row.definition(), IndicatorDefinition.class),
                        row.version(),
                        row.changedAt(),
                        row.changedBy()))
                .toList();
    }
}
