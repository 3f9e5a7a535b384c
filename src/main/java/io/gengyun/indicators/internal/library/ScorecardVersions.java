package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.persistence.Batches;
import io.gengyun.persistence.Inline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
                line.indicator, line.weight, line.baseline as curve_baseline,
                line.target as curve_target, line.stretch as curve_stretch, line.cap as curve_cap,
                line.floor as curve_floor, line.missing
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

    /** A line with the card that it stands on. */
    private record Row(
            String scorecard,
            int version,
            String name,
            @Nullable String position,
            LocalDate validFrom,
            @Inline Line line) {

        Scorecard card() {
            return new Scorecard(scorecard, version, name, position, validFrom, List.of());
        }
    }

    private final JdbcClient database;
    private final Batches batches;

    ScorecardVersions(JdbcClient database, Batches batches) {
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
        return read(IN_FORCE.formatted("and scorecard = any(cast(:keys as text[]))"), Map.of("day", day, "keys", keys));
    }

    private List<Scorecard> read(String cards, Map<String, ?> parameters) {
        return database.sql(READ.formatted(cards)).params(parameters).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::card, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ScorecardVersions::withLines)
                .toList();
    }

    private static Scorecard withLines(List<Row> rows) {
        Scorecard card = rows.getFirst().card();
        return new Scorecard(
                card.key(),
                card.version(),
                card.name(),
                card.position(),
                card.validFrom(),
                rows.stream().map(Row::line).toList());
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
                .param("at", at)
                .update();
        batches.write(
                """
                insert into indicators.scorecard_line
                    (scorecard, version, place, indicator, weight, baseline, target, stretch, cap,
                     floor, missing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.rangeClosed(1, card.lines().size()).boxed().toList(),
                place -> values(card, place, card.lines().get(place - 1)));
    }

    private static List<@Nullable Object> values(Scorecard card, int place, Line line) {
        return Arrays.asList(
                card.key(),
                card.version(),
                place,
                line.indicator(),
                line.weight(),
                line.curve().baseline(),
                line.curve().target(),
                line.curve().stretch(),
                line.curve().cap(),
                line.curve().floor(),
                line.missing());
    }
}
