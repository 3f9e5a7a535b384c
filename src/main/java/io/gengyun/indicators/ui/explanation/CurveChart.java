package io.gengyun.indicators.ui.explanation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeTable;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.table.RecordTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The score curve of a line, drawn from baseline over target to stretch, with the person's own
 * point.
 */
final class CurveChart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LOW = BigDecimal.valueOf(30);

    /** How far the names of the axes stand from them: the unit below the numbers. */
    private static final int BELOW = 24;

    private static final int ABOVE = 15;

    /** What words stand on, so that no line goes through them. */
    private static final String PAPER = "var(--gy-chart-paper, var(--gy-surface))";

    private record Point(String name, BigDecimal actual, BigDecimal attainment) {}

    private CurveChart() {}

    static Chart of(ScoredLine line) {
        List<Point> corners = corners(line);
        Chart chart = new Chart(
                translate(
                        "explanation.curve.title",
                        line.name().in(io.gengyun.uikit.page.Formats.here().language())),
                translate("explanation.curve.figures"),
                figures(line, corners));
        chart.addClassName("gy-curve");
        chart.show(options(line, corners));
        return chart;
    }

    private static List<Point> corners(ScoredLine line) {
        ScoreCurve curve = line.curve();
        List<Point> points = new ArrayList<>();
        BigDecimal baseline = curve.baseline() == null ? BigDecimal.ZERO : curve.baseline();
        points.add(new Point(translate("explanation.curve.baseline"), baseline, curve.least()));
        points.add(new Point(translate("explanation.curve.target"), curve.target(), HUNDRED));
        if (curve.stretch() != null) {
            points.add(new Point(translate("explanation.curve.stretch"), curve.stretch(), curve.most()));
        }
        return points;
    }

    private static NativeTable figures(ScoredLine line, List<Point> corners) {
        RecordTable<Point> table = new RecordTable<>(translate("explanation.curve.figures"));
        table.naming(
                translate("explanation.curve.point"), point -> new com.vaadin.flow.component.html.Span(point.name()));
        table.number(translate("appraisal.line.actual"), point -> FigureLabels.brief(point.actual(), line.unit()));
        table.number(translate("appraisal.line.attainment"), point -> FigureLabels.attainment(point.attainment()));
        table.appendAll(corners);
        if (line.actual() != null && line.attainment() != null) {
            table.append(new Point(translate("explanation.curve.own"), line.actual(), line.attainment()));
        }
        return table;
    }

    private static Map<String, Object> options(ScoredLine line, List<Point> corners) {
        List<Object> series = new ArrayList<>();
        series.add(Map.of(
                "type", "line",
                "name", translate("explanation.curve.curve"),
                "data", flat(line, corners),
                "showSymbol", false,
                "lineStyle", Map.of("color", "var(--gy-chart-1)", "width", 2),
                "itemStyle", Map.of("color", "var(--gy-chart-1)"),
                "markPoint",
                        Map.of(
                                "symbol",
                                "circle",
                                "symbolSize",
                                7,
                                "label",
                                Map.of("formatter", "{b}", "distance", 4),
                                "data",
                                corners.stream()
                                        .map(point -> mark(point, line.direction()))
                                        .toList())));
        if (line.actual() != null && line.attainment() != null) {
            series.add(own(line));
        }
        return Map.of(
                "grid", Map.of("left", 8, "right", 24, "top", 28, "bottom", 28, "containLabel", true),
                "tooltip", Map.of("trigger", "item"),
                "xAxis", axis(FigureLabels.unit(line.unit()), "middle", BELOW),
                "yAxis", axis(translate("appraisal.line.attainment") + " %", "end", ABOVE),
                "series", series);
    }

    private static Map<String, Object> axis(String name, String place, int gap) {
        return Map.of(
                "type",
                "value",
                "name",
                name,
                "nameLocation",
                place,
                "nameGap",
                gap,
                "scale",
                true,
                "splitNumber",
                4,
                "axisLabel",
                Map.of("color", "var(--gy-chart-text)", "hideOverlap", true),
                "splitLine",
                Map.of("lineStyle", Map.of("color", "var(--gy-chart-grid)")));
    }

    /**
     * A corner with its name, from target on below the curve on the side where it does not pass,
     * before above it; on the paper's colour, so that no line goes through the word.
     */
    private static Map<String, Object> mark(Point point, Direction direction) {
        boolean below = point.attainment().compareTo(HUNDRED) >= 0;
        boolean right =
                below == (direction == Direction.HIGHER) || point.actual().signum() == 0;
        return Map.of(
                "name", point.name(),
                "coord", List.of(point.actual(), point.attainment()),
                "label",
                        Map.of(
                                "position",
                                below ? "bottom" : "top",
                                "align",
                                right ? "left" : "right",
                                "offset",
                                List.of(right ? 5 : -5, 0),
                                "color",
                                "var(--gy-chart-text)",
                                "backgroundColor",
                                PAPER,
                                "padding",
                                List.of(1, 3)));
    }

    private static Map<String, Object> own(ScoredLine line) {
        BigDecimal attainment = line.attainment().setScale(2, RoundingMode.HALF_UP);
        boolean atEnd = attainment.compareTo(LOW) >= 0;
        boolean left = atEnd == (line.direction() == Direction.HIGHER);
        return Map.of(
                "type", "scatter",
                "name", translate("explanation.curve.own"),
                "symbolSize", 13,
                "itemStyle", Map.of("color", "var(--gy-chart-2)"),
                "label",
                        Map.of(
                                "show",
                                true,
                                "position",
                                "top",
                                "align",
                                left ? "right" : "left",
                                "backgroundColor",
                                PAPER,
                                "padding",
                                List.of(1, 3),
                                "fontWeight",
                                "bold",
                                "formatter",
                                translate("explanation.curve.own") + " " + FigureLabels.attainment(line.attainment())),
                "data", List.of(List.of(line.actual(), attainment)));
    }

    /**
     * The corners in the order of the axis, with a flat piece on either side as far as the own
     * point.
     */
    private static List<Object> flat(ScoredLine line, List<Point> corners) {
        boolean higher = line.direction() == Direction.HIGHER;
        List<Point> points = new ArrayList<>(corners);
        Point best = corners.getLast();
        Point worst = corners.getFirst();
        BigDecimal width = best.actual().subtract(worst.actual());
        BigDecimal reach = width.multiply(new BigDecimal("0.15"));
        BigDecimal after = beyond(best.actual().add(reach), line.actual(), higher);
        BigDecimal before = beyond(worst.actual().subtract(reach), line.actual(), !higher);
        points.add(new Point("", after, best.attainment()));
        if (worst.actual().signum() != 0 || before.signum() < 0 && !higher) {
            points.add(new Point("", before, worst.attainment()));
        }
        return points.stream()
                .sorted(Comparator.comparing(Point::actual))
                .<Object>map(point -> List.of(point.actual(), point.attainment()))
                .toList();
    }

    private static BigDecimal beyond(
            BigDecimal end, @org.jspecify.annotations.Nullable BigDecimal own, boolean upwards) {
        if (own == null) {
            return end;
        }
        return upwards ? end.max(own) : end.min(own);
    }
}
