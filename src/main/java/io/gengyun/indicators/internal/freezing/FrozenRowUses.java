package io.gengyun.indicators.internal.freezing;

import io.gengyun.imports.spi.RowUses;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the periods for which imported facts are frozen: scores rest on them. */
@Component
class FrozenRowUses implements RowUses {

    private static final String FROZEN = """
            with measure as (
                select card.freeze_id, card.period_from, card.period_to,
                    cast(line -> 'measures' ->> named.key as uuid) as id
                from indicators.frozen_scorecard card
                cross join json_array_elements(card.lines) line
                cross join json_each(line -> 'definition' -> 'measures') named
                where named.value ->> 'source' = :target
            )
            select to_char(period_from, 'YYYY-MM-DD') as first,
                to_char(period_to, 'YYYY-MM-DD') as last, count(distinct used.number) as facts
            from undone_row used
            join indicators.frozen_row frozen on frozen.number = used.number
            join measure on measure.id = frozen.measure and measure.freeze_id = frozen.freeze_id
            group by period_from, period_to order by period_from, period_to
            """;

    private record Frozen(String first, String last, long facts) {

        Use use() {
            return new Use("indicators.undo.frozen", List.of(facts, first, last));
        }
    }

    private final JdbcClient database;

    FrozenRowUses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Use> of(String target) {
        return database.sql(FROZEN).param("target", target).query(Frozen.class).list().stream()
                .map(Frozen::use)
                .toList();
    }
}
