package io.gengyun.indicators.internal;

import io.gengyun.shared.ErasureScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frozen inputs and facts, which go with the company, and what it changed in the library and in
 * scorecards. What the product delivered stays.
 */
@Component
class IndicatorErasure implements ErasureScope {

    private static final List<String> OWN = List.of("""
                    delete from indicators.scorecard_line line
                    using indicators.scorecard_version own
                    where own.scorecard = line.scorecard and own.version = line.version
                      and own.changed_by is not null and own.changed_at >= ?""", """
                    delete from indicators.scorecard_version
                    where changed_by is not null and changed_at >= ?""", """
                    delete from indicators.indicator_version
                    where changed_by is not null and changed_at >= ?""");
    private static final List<String> EMPTY = List.of("""
                    delete from indicators.scorecard card where not exists (
                        select from indicators.scorecard_version where scorecard = card.key)""", """
                    delete from indicators.indicator one where not exists (
                        select from indicators.indicator_version where indicator = one.key)""");

    private final JdbcClient database;

    IndicatorErasure(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String schema() {
        return "indicators";
    }

    @Override
    public Set<String> kept() {
        return Set.of("indicator", "indicator_version", "scorecard", "scorecard_version", "scorecard_line");
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("scorecards", """
                (select distinct scorecard from indicators.scorecard_version
                 where changed_by is not null) own""");
    }

    @Override
    public void erase(Instant since) {
        OWN.forEach(statement -> database.sql(statement).param(since).update());
        EMPTY.forEach(statement -> database.sql(statement).update());
    }
}
