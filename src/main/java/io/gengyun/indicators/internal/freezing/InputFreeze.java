package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.Indicators.Version;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.internal.freezing.FrozenScorecard.FrozenLine;
import io.gengyun.indicators.internal.library.IndicatorVersions;
import io.gengyun.indicators.internal.library.ScorecardVersions;
import io.gengyun.indicators.internal.measuring.FactCatalogue;
import io.gengyun.indicators.internal.measuring.MeasureStatement;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The freezing of inputs: what is in force is written down whole, and each measure is one
 * statement.
 */
@Component
public class InputFreeze {

    private final ScorecardVersions scorecards;
    private final IndicatorVersions indicators;
    private final FactCatalogue catalogue;
    private final FrozenWrites writes;

    InputFreeze(
            ScorecardVersions scorecards, IndicatorVersions indicators, FactCatalogue catalogue, FrozenWrites writes) {
        this.scorecards = scorecards;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.writes = writes;
    }

    /** Freezes, and says how many measures there were. */
    public int freeze(UUID freeze, Period period, LocalDate inForceOn, Collection<Participant> people) {
        Map<String, Scorecard> cards = inForce(people, inForceOn);
        Map<String, Version> definitions = definitions(cards.values());
        writes.refuseCorrected(freeze, people);
        writes.forget(freeze, people);
        Map<Measure, UUID> measures = new LinkedHashMap<>();
        Map<String, FrozenScorecard> frozen = new LinkedHashMap<>();
        cards.forEach((key, card) -> frozen.put(
                key,
                new FrozenScorecard(
                        Uuids.next(), freeze, key, card.version(), period, lines(card, definitions, measures))));
        writes.scorecards(frozen.values());
        writes.participants(freeze, frozen, people);
        measures.forEach((measure, id) -> writes.measure(freeze, id, statement(measure), measured(id, frozen, people)));
        return measures.size();
    }

    /** The scorecards of these people by key; refused when one is not in force on the day. */
    public Map<String, Scorecard> inForce(Collection<Participant> people, LocalDate day) {
        Set<String> keys =
                new LinkedHashSet<>(people.stream().map(Participant::scorecard).toList());
        Map<String, Scorecard> cards =
                scorecards.inForce(keys, day).stream().collect(Collectors.toMap(Scorecard::key, Function.identity()));
        keys.removeAll(cards.keySet());
        if (!keys.isEmpty()) {
            throw BusinessRefusal.refused("indicators.error.notInForce", String.join(", ", keys), day.toString());
        }
        return cards;
    }

    /** The indicators of these scorecards by key, as they are now. */
    public Map<String, Version> definitions(Collection<Scorecard> cards) {
        Set<String> keys = new LinkedHashSet<>();
        cards.forEach(card -> card.lines().forEach(line -> keys.add(line.indicator())));
        return indicators.newest(keys).stream()
                .collect(Collectors.toMap(one -> one.definition().key(), Function.identity()));
    }

    private static List<FrozenLine> lines(
            Scorecard card, Map<String, Version> definitions, Map<Measure, UUID> measures) {
        List<FrozenLine> lines = new ArrayList<>();
        for (Line line : card.lines()) {
            Version indicator = definitions.get(line.indicator());
            IndicatorDefinition definition = indicator.definition();
            Map<String, UUID> named = new LinkedHashMap<>();
            definition
                    .measures()
                    .forEach(
                            (name, measure) -> named.put(name, measures.computeIfAbsent(measure, any -> Uuids.next())));
            lines.add(new FrozenLine(
                    definition,
                    indicator.version(),
                    line.weight(),
                    line.curve(),
                    line.missing() == null ? definition.missing() : line.missing(),
                    named));
        }
        return lines;
    }

    private MeasureStatement statement(Measure measure) {
        return MeasureStatement.of(
                measure,
                catalogue
                        .source(measure.source())
                        .orElseThrow(() -> BusinessRefusal.refused("indicators.error.sourceGone", measure.source())));
    }

    /** The people whose scorecard has the measure. */
    private static List<Participant> measured(
            UUID measure, Map<String, FrozenScorecard> frozen, Collection<Participant> people) {
        Set<String> cards = frozen.values().stream()
                .filter(card ->
                        card.lines().stream().anyMatch(line -> line.measures().containsValue(measure)))
                .map(FrozenScorecard::scorecard)
                .collect(Collectors.toSet());
        return people.stream()
                .filter(person -> cards.contains(person.scorecard()))
                .toList();
    }
}
