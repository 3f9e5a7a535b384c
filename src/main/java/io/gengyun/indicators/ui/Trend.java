package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorTrends;
import io.gengyun.indicators.IndicatorTrends.Point;
import io.gengyun.shared.Period;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an indicator went in the last months, for all whom the reader sees or for one unit. */
final class Trend extends Div {

    private static final int MONTHS = 12;
    private static final int PLACES = 2;

    private final transient IndicatorTrends trends;
    private final IndicatorDefinition indicator;
    private final Period newest;
    private final Div drawing = new Div();

    /**
     * @param units among which the reader may choose; empty when there is nothing to choose
     * @param today the months end with the one before
     */
    Trend(IndicatorTrends trends, IndicatorDefinition indicator, List<String> units, LocalDate today) {
        this.trends = trends;
        this.indicator = indicator;
        YearMonth last = YearMonth.from(today).minusMonths(1);
        newest = new Period(last.atDay(1), last.atEndOfMonth());
        if (units.isEmpty()) {
            Span whose = new Span(translate("indicators.trend.yours"));
            whose.addClassNames("gy-soft", "gy-small");
            add(whose);
        } else {
            add(choice(units));
        }
        add(drawing);
        show(null);
    }

    private Select<String> choice(List<String> units) {
        Select<String> unit = new Select<>();
        unit.setLabel(translate("indicators.trend.scope"));
        unit.setItems(units);
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(translate("indicators.trend.everybody"));
        unit.setPlaceholder(translate("indicators.trend.everybody"));
        unit.addValueChangeListener(change -> show(change.getValue()));
        return unit;
    }

    private void show(@Nullable String unit) {
        drawing.removeAll();
        String scope = unit == null || unit.isBlank() ? null : unit;
        List<Point> points = trends.of(indicator, scope, newest, MONTHS);
        if (points.stream().allMatch(point -> point.actual() == null)) {
            Span nothing = new Span(translate("indicators.trend.none"));
            nothing.addClassName("gy-soft");
            drawing.add(nothing);
            return;
        }
        Chart chart = new Chart(
                translate("indicators.trend.title", IndicatorLabels.name(indicator)),
                translate("indicators.trend.figures"),
                figures(points));
        chart.show(options(points));
        drawing.add(chart);
    }

    private RecordTable<Point> figures(List<Point> points) {
        return new RecordTable<Point>(translate("indicators.trend.figures"))
                .naming(translate("indicators.trend.month"), point -> new Span(month(point)))
                .number(IndicatorLabels.name(indicator), point -> IndicatorLabels.figure(point.actual(), indicator))
                .appendAll(points);
    }

    private Map<String, Object> options(List<Point> points) {
        Map<String, Object> series = new HashMap<>();
        series.put("type", indicator.additive() ? "bar" : "line");
        series.put("name", IndicatorLabels.name(indicator));
        series.put("barMaxWidth", 36);
        series.put("itemStyle", Map.of("color", "var(--gy-chart-1)"));
        series.put("lineStyle", Map.of("color", "var(--gy-chart-1)", "width", 2));
        series.put("data", values(points));
        Map<String, Object> text = Map.of("color", "var(--gy-chart-text)");
        return Map.of(
                "grid",
                Map.of("left", 8, "right", 16, "top", 28, "bottom", 8, "containLabel", true),
                "tooltip",
                Map.of("trigger", "axis"),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        points.stream().map(Trend::month).toList(),
                        "axisLabel",
                        text),
                "yAxis",
                Map.of(
                        "type",
                        "value",
                        "name",
                        IndicatorLabels.unit(indicator.unit()),
                        "axisLabel",
                        text,
                        "splitLine",
                        Map.of("lineStyle", Map.of("color", "var(--gy-chart-grid)"))),
                "series",
                List.of(series));
    }

    /** Rounded as it is shown; what is not there leaves a gap. */
    private static List<Object> values(List<Point> points) {
        List<Object> values = new ArrayList<>(Arrays.asList(new Object[points.size()]));
        for (int i = 0; i < points.size(); i++) {
            var actual = points.get(i).actual();
            values.set(i, actual == null ? null : actual.setScale(PLACES, RoundingMode.HALF_UP));
        }
        return values;
    }

    private static String month(Point point) {
        return Formats.here().date(point.period().from()).substring(0, "2026-01".length());
    }
}
