package io.gengyun.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scorecards: which indicators with which weights and targets make a score. */
public interface Scorecards {

    /** One line; {@code missing} overrides the indicator's own rule. */
    record Line(String indicator, BigDecimal weight, ScoreCurve curve, IndicatorDefinition.@Nullable Missing missing) {}

    /** A scorecard in the version that is valid from a day on; weights sum to exactly 100.00. */
    record Scorecard(
            String key, int version, String name, @Nullable String position, LocalDate validFrom, List<Line> lines) {

        public Scorecard {
            lines = List.copyOf(lines);
        }
    }

    /** Newest versions, by key. */
    List<Scorecard> all();

    Optional<Scorecard> find(String key);

    /** The version in force on a day: the newest of those that are valid by then. */
    Optional<Scorecard> inForce(String key, LocalDate day);

    /** Every scorecard in its version in force on a day. */
    List<Scorecard> inForce(LocalDate day);

    /** Newest first. Versions are only ever added. */
    List<Scorecard> versions(String key);

    /**
     * Makes a new version; HR and CONSULTANT. The version given is ignored and counted on; the same
     * scorecard again makes no new version. Refused with field errors.
     */
    Scorecard put(Scorecard scorecard);

    /** Makes a scorecard as {@link #put} does; a key that is taken is refused at its field. */
    Scorecard add(Scorecard scorecard);

    /**
     * Makes a new version as {@link #put} does, unless somebody else has made one since the version
     * that was edited.
     */
    Scorecard change(Scorecard scorecard, int version);
}
