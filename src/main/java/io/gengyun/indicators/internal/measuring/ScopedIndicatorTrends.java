package io.gengyun.indicators.internal.measuring;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.IndicatorTrends;
import io.gengyun.indicators.internal.measuring.PastValues.Key;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import io.gengyun.workflow.Formulas;
import io.gengyun.workflow.Formulas.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Trends of the people within the user's data scope. */
@Component
@Transactional(readOnly = true)
class ScopedIndicatorTrends implements IndicatorTrends {

    private final PastValues values;
    private final Employees employees;
    private final Formulas formulas;
    private final Access access;

    ScopedIndicatorTrends(PastValues values, Employees employees, Formulas formulas, Access access) {
        this.values = values;
        this.employees = employees;
        this.formulas = formulas;
        this.access = access;
    }

    @Override
    public List<Point> of(IndicatorDefinition indicator, @Nullable String unit, Period newest, int periods) {
        List<Period> spans = spans(newest, periods);
        UUID together = Uuids.next();
        Map<EmployeeId, UUID> people =
                people(unit, spans).stream().collect(Collectors.toMap(EmployeeRecord::id, any -> together));
        Map<Key, BigDecimal> found =
                values.of(indicator.measures().values().stream().distinct().toList(), people, spans);
        Formula formula = formulas.understand(indicator.formula());
        List<Point> points = new ArrayList<>();
        for (Period span : spans) {
            Map<String, BigDecimal> named = new HashMap<>();
            indicator.measures().forEach((name, measure) -> {
                BigDecimal value = found.get(new Key(measure, together, span));
                if (value != null) {
                    named.put(name, value);
                }
            });
            BigDecimal nothing = indicator.missing() == Missing.ZERO && !people.isEmpty() ? BigDecimal.ZERO : null;
            points.add(new Point(span, formula.value(named).orElse(nothing)));
        }
        return points;
    }

    private static List<Period> spans(Period newest, int periods) {
        List<Period> spans = new ArrayList<>(List.of(newest));
        while (spans.size() < periods) {
            spans.addFirst(spans.getFirst().previous());
        }
        return spans;
    }

    private List<EmployeeRecord> people(@Nullable String unit, List<Period> spans) {
        DataScope scope = access.scope();
        var from = spans.getFirst().from();
        var to = spans.getLast().to();
        List<EmployeeRecord> working =
                unit == null ? employees.working(from, to) : employees.inUnits(List.of(unit), from, to);
        return working.stream().filter(one -> scope.covers(one.id())).toList();
    }
}
