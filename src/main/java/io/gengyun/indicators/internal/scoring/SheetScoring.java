package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.Scoring.ScoreSheet;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.internal.freezing.FrozenPerson;
import io.gengyun.indicators.internal.freezing.FrozenScorecard;
import io.gengyun.indicators.internal.freezing.FrozenScorecard.FrozenLine;
import io.gengyun.indicators.internal.scoring.SheetCalculation.LineScore;
import io.gengyun.workflow.Formulas;
import io.gengyun.workflow.Formulas.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scoring of frozen people, one after the other; each formula is understood once. */
final class SheetScoring {

    private final Formulas formulas;
    private final Map<String, Formula> understood = new HashMap<>();

    SheetScoring(Formulas formulas) {
        this.formulas = formulas;
    }

    ScoreSheet score(FrozenPerson person) {
        FrozenScorecard card = person.card();
        List<SheetCalculation.Line> lines = new ArrayList<>();
        for (FrozenLine line : card.lines()) {
            lines.add(new SheetCalculation.Line(
                    line.weight(),
                    line.definition().direction(),
                    line.definition().additive(),
                    line.missing(),
                    line.curve(),
                    actual(person, line)));
        }
        SheetCalculation.Sheet sheet = SheetCalculation.of(lines, person.days());
        List<ScoredLine> scored = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            scored.add(scored(person, card.lines().get(i), sheet.lines().get(i)));
        }
        return new ScoreSheet(person.employee(), card.scorecard(), card.version(), sheet.score(), scored);
    }

    /** The actual that counts: that of the last correction, else what the formula gives. */
    @Nullable
    BigDecimal actual(FrozenPerson person, FrozenLine line) {
        List<Correction> corrections = person.corrections(line.indicator());
        return corrections.isEmpty()
                ? computed(person, line).orElse(null)
                : corrections.getLast().after();
    }

    /** What the formula gives for the frozen measure values. */
    Optional<BigDecimal> computed(FrozenPerson person, FrozenLine line) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Map.Entry<String, UUID> measure : line.measures().entrySet()) {
            BigDecimal value = person.value(measure.getValue()).value();
            if (value != null) {
                values.put(measure.getKey(), value);
            }
        }
        return understood
                .computeIfAbsent(line.definition().formula(), formulas::understand)
                .value(values);
    }

    private static ScoredLine scored(FrozenPerson person, FrozenLine line, LineScore score) {
        IndicatorDefinition definition = line.definition();
        var curve = Curve.forDays(line.curve(), definition.additive(), person.days());
        List<Correction> corrections = person.corrections(line.indicator());
        return new ScoredLine(
                definition.key(),
                definition.name(),
                definition.unit(),
                definition.direction(),
                score.actual(),
                corrections.isEmpty() ? null : corrections.getFirst().before(),
                curve.target(),
                curve,
                score.attainment(),
                line.weight(),
                score.effectiveWeight(),
                score.points(),
                score.lost(),
                LossReason.of(definition, curve, score),
                score.outcome() == SheetCalculation.Outcome.SPREAD);
    }
}
