package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.ActualCorrected;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.InputsFrozen;
import io.gengyun.indicators.Scoring;
import io.gengyun.indicators.internal.freezing.FrozenInputs;
import io.gengyun.indicators.internal.freezing.FrozenPerson;
import io.gengyun.indicators.internal.freezing.FrozenPerson.FrozenValue;
import io.gengyun.indicators.internal.freezing.FrozenRows;
import io.gengyun.indicators.internal.freezing.FrozenScorecard.FrozenLine;
import io.gengyun.indicators.internal.freezing.FrozenWrites;
import io.gengyun.indicators.internal.freezing.InputFreeze;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import io.gengyun.workflow.Formulas;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scoring on frozen inputs: every figure is computed again from them, none is kept. */
@Component
@Transactional
class FrozenScoring implements Scoring {

    private final InputFreeze inputFreeze;
    private final FrozenInputs inputs;
    private final FrozenRows frozenRows;
    private final FrozenWrites writes;
    private final PastActuals past;
    private final DataGaps gaps;
    private final Formulas formulas;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FrozenScoring(
            InputFreeze inputFreeze,
            FrozenInputs inputs,
            FrozenRows frozenRows,
            FrozenWrites writes,
            PastActuals past,
            DataGaps gaps,
            Formulas formulas,
            Clock clock,
            ApplicationEventPublisher events) {
        this.inputFreeze = inputFreeze;
        this.inputs = inputs;
        this.frozenRows = frozenRows;
        this.writes = writes;
        this.past = past;
        this.gaps = gaps;
        this.formulas = formulas;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void freeze(UUID freeze, Period period, LocalDate inForceOn, Collection<Participant> participants) {
        if (participants.isEmpty()) {
            return;
        }
        List<Participant> there =
                participants.stream().map(one -> within(period, one)).toList();
        int measures = inputFreeze.freeze(freeze, period, inForceOn, there);
        events.publishEvent(new InputsFrozen(freeze, there.size(), measures));
    }

    private static Participant within(Period period, Participant one) {
        Period there = new Period(
                one.from().isBefore(period.from()) ? period.from() : one.from(),
                one.to().isAfter(period.to()) ? period.to() : one.to());
        return new Participant(one.employee(), one.scorecard(), there.from(), there.to());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EmployeeId, ScoreSheet> scores(UUID freeze, Collection<EmployeeId> employees) {
        SheetScoring scoring = new SheetScoring(formulas);
        Map<EmployeeId, ScoreSheet> sheets = new LinkedHashMap<>();
        inputs.of(freeze, employees).forEach((employee, person) -> sheets.put(employee, scoring.score(person)));
        return sheets;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EmployeeId, List<PastPeriod>> before(UUID freeze, Collection<EmployeeId> employees, int periods) {
        return past.before(inputs.of(freeze, employees), periods);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LineGap> withoutData(Period period, LocalDate inForceOn, Collection<Participant> participants) {
        return gaps.of(period, inForceOn, participants);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LineName> lines(UUID freeze) {
        return inputs.lines(freeze);
    }

    @Override
    public void correct(
            UUID freeze, EmployeeId employee, String indicator, BigDecimal actual, String reason, String by) {
        if (reason.isBlank()) {
            throw BusinessRefusal.refused("indicators.error.reasonNeeded");
        }
        FrozenPerson person = person(freeze, employee);
        BigDecimal before = new SheetScoring(formulas).actual(person, line(person, indicator));
        Correction correction = new Correction(before, actual, reason, by, clock.instant());
        int place = person.corrections(indicator).size() + 1;
        writes.correction(freeze, employee, indicator, place, correction);
        events.publishEvent(new ActualCorrected(freeze, employee, indicator, before, actual, reason, by));
    }

    @Override
    @Transactional(readOnly = true)
    public LineExplanation explain(UUID freeze, EmployeeId employee, String indicator) {
        FrozenPerson person = person(freeze, employee);
        FrozenLine line = line(person, indicator);
        SheetScoring scoring = new SheetScoring(formulas);
        ScoredLine scored = scoring.score(person).lines().stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
        return new LineExplanation(
                scored,
                line.definition().description(),
                line.definition().formula(),
                told(person, line, scoring.computed(person, line).orElse(null)),
                line.curve(),
                line.indicatorVersion(),
                person.card().scorecard(),
                person.card().version(),
                person.card().period(),
                person.days().there(),
                person.days().inAll(),
                measures(person, line),
                person.corrections(indicator));
    }

    private static String told(FrozenPerson person, FrozenLine line, @Nullable BigDecimal result) {
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        line.measures().forEach((name, id) -> values.put(name, person.value(id).value()));
        return FormulaWithNumbers.of(line.definition().formula(), values, result);
    }

    private static List<MeasureValue> measures(FrozenPerson person, FrozenLine line) {
        List<MeasureValue> values = new ArrayList<>();
        for (Map.Entry<String, Measure> one : line.definition().measures().entrySet()) {
            FrozenValue value = person.value(line.measures().get(one.getKey()));
            values.add(new MeasureValue(one.getKey(), one.getValue(), value.value(), value.rows()));
        }
        return values;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<SourceRow> rows(
            UUID freeze, EmployeeId employee, String indicator, String measure, int limit, @Nullable String after) {
        FrozenPerson person = person(freeze, employee);
        FrozenLine line = line(person, indicator);
        if (measure.equals(CORRECTION)) {
            return FrozenRows.ofCorrections(person.corrections(indicator), clock.getZone());
        }
        Measure definition = line.definition().measures().get(measure);
        if (definition == null) {
            throw BusinessRefusal.notFound("indicators.error.noMeasure", measure);
        }
        return frozenRows.page(person, line.measures().get(measure), measure, definition.source(), limit, after);
    }

    private FrozenPerson person(UUID freeze, EmployeeId employee) {
        FrozenPerson person = inputs.of(freeze, List.of(employee)).get(employee);
        if (person == null) {
            throw BusinessRefusal.notFound("indicators.error.notFrozen");
        }
        return person;
    }

    private static FrozenLine line(FrozenPerson person, String indicator) {
        return person.card().lines().stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> BusinessRefusal.notFound("indicators.error.noLine", indicator));
    }
}
