package io.gengyun.indicators.internal.scoring;

import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.Scoring.PastPeriod;
import io.gengyun.indicators.internal.freezing.FrozenPerson;
import io.gengyun.indicators.internal.freezing.FrozenScorecard.FrozenLine;
import io.gengyun.indicators.internal.measuring.PastValues;
import io.gengyun.indicators.internal.measuring.PastValues.Key;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the lines of frozen people came to in periods before theirs. */
@Component
class PastActuals {

    private final PastValues pastValues;
    private final Employees employees;
    private final Formulas formulas;

    PastActuals(PastValues pastValues, Employees employees, Formulas formulas) {
        this.pastValues = pastValues;
        this.employees = employees;
        this.formulas = formulas;
    }

    /** For people frozen together, oldest period first. */
    Map<EmployeeId, List<PastPeriod>> before(Map<EmployeeId, FrozenPerson> people, int periods) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<Period> spans = before(people.values().iterator().next().card().period(), periods);
        List<Measure> measures = people.values().stream()
                .flatMap(person -> person.card().lines().stream())
                .flatMap(line -> line.definition().measures().values().stream())
                .distinct()
                .toList();
        Map<Key, BigDecimal> values = pastValues.of(
                measures,
                people.keySet().stream().collect(Collectors.toMap(Function.identity(), EmployeeId::value)),
                spans);
        Map<EmployeeId, EmployeeRecord> records = employees.records(people.keySet());
        Map<String, Formula> understood = new HashMap<>();
        Map<EmployeeId, List<PastPeriod>> past = new LinkedHashMap<>();
        people.forEach((id, person) -> {
            List<PastPeriod> his = new ArrayList<>();
            for (Period span : spans) {
                boolean there = worked(records.get(id), span);
                his.add(new PastPeriod(span, there, there ? actuals(person, span, values, understood) : Map.of()));
            }
            past.put(id, his);
        });
        return past;
    }

    private static List<Period> before(Period period, int periods) {
        List<Period> spans = new ArrayList<>();
        Period span = period;
        for (int i = 0; i < periods; i++) {
            span = span.previous();
            spans.addFirst(span);
        }
        return spans;
    }

    private static boolean worked(@Nullable EmployeeRecord employee, Period span) {
        return employee == null
                || (employee.joinedOn() == null || !employee.joinedOn().isAfter(span.to()))
                        && (employee.leftOn() == null || !employee.leftOn().isBefore(span.from()));
    }

    private Map<String, BigDecimal> actuals(
            FrozenPerson person, Period span, Map<Key, BigDecimal> values, Map<String, Formula> understood) {
        Map<String, BigDecimal> actuals = new LinkedHashMap<>();
        UUID subject = person.employee().value();
        for (FrozenLine line : person.card().lines()) {
            Map<String, BigDecimal> named = new HashMap<>();
            line.definition().measures().forEach((name, measure) -> {
                BigDecimal value = values.get(new Key(measure, subject, span));
                if (value != null) {
                    named.put(name, value);
                }
            });
            Formula formula = understood.computeIfAbsent(line.definition().formula(), formulas::understand);
            Optional<BigDecimal> actual = formula.value(named);
            if (actual.isEmpty() && line.missing() == Missing.ZERO) {
                actual = Optional.of(BigDecimal.ZERO);
            }
            actual.ifPresent(value -> actuals.put(line.indicator(), value));
        }
        return actuals;
    }
}
