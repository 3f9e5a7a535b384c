package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.Indicators.Version;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.LineGap;
import io.gengyun.indicators.Scoring.LineName;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.indicators.internal.freezing.InputFreeze;
import io.gengyun.indicators.internal.measuring.PastValues;
import io.gengyun.indicators.internal.measuring.PastValues.Key;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.workflow.Formulas;
import io.gengyun.workflow.Formulas.Formula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which lines would be without data if inputs were frozen now, from the facts as they are. */
@Component
class DataGaps {

    private final InputFreeze freeze;
    private final PastValues values;
    private final Formulas formulas;

    DataGaps(InputFreeze freeze, PastValues values, Formulas formulas) {
        this.freeze = freeze;
        this.values = values;
        this.formulas = formulas;
    }

    List<LineGap> of(Period period, LocalDate inForceOn, Collection<Participant> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<String, Scorecard> cards = freeze.inForce(people, inForceOn);
        Map<String, Version> definitions = freeze.definitions(cards.values());
        Map<Key, BigDecimal> known = known(period, definitions.values(), people);
        Map<String, Formula> understood = new HashMap<>();
        Map<String, LineGap> gaps = new LinkedHashMap<>();
        for (Participant person : people) {
            for (Line line : cards.get(person.scorecard()).lines()) {
                IndicatorDefinition definition =
                        definitions.get(line.indicator()).definition();
                Formula formula = understood.computeIfAbsent(definition.formula(), formulas::understand);
                boolean without = missing(line, definition) != Missing.ZERO
                        && formula.value(named(definition, person, period, known))
                                .isEmpty();
                gaps.merge(line.indicator(), gap(definition, without), DataGaps::together);
            }
        }
        return gaps.values().stream().filter(gap -> gap.without() > 0).toList();
    }

    private Map<Key, BigDecimal> known(Period period, Collection<Version> definitions, Collection<Participant> people) {
        List<Measure> measures = definitions.stream()
                .flatMap(one -> one.definition().measures().values().stream())
                .distinct()
                .toList();
        return values.of(
                measures,
                people.stream().map(Participant::employee).collect(Collectors.toMap(id -> id, EmployeeId::value)),
                List.of(period));
    }

    private static Missing missing(Line line, IndicatorDefinition definition) {
        return line.missing() == null ? definition.missing() : line.missing();
    }

    private static Map<String, BigDecimal> named(
            IndicatorDefinition definition, Participant person, Period period, Map<Key, BigDecimal> known) {
        Map<String, BigDecimal> named = new HashMap<>();
        definition.measures().forEach((name, measure) -> {
            BigDecimal value = known.get(new Key(measure, person.employee().value(), period));
            if (value != null) {
                named.put(name, value);
            }
        });
        return named;
    }

    private static LineGap gap(IndicatorDefinition definition, boolean without) {
        LineName line = new LineName(definition.key(), definition.name(), definition.unit());
        return new LineGap(line, without ? 1 : 0, 1);
    }

    private static LineGap together(LineGap one, LineGap other) {
        return new LineGap(one.line(), one.without() + other.without(), one.people() + other.people());
    }
}
