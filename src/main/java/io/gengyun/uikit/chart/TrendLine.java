package io.gengyun.uikit.chart;

import java.util.List;
import java.util.Map;

/** One line through points in time, for a {@link Chart}: the figure stands at each point. */
public final class TrendLine {

    private static final int FEW = 3;

    /** Few names all show, on a phone in two lines. */
    private static final Map<String, Object> WRAPPED =
            Map.of("color", "var(--gy-chart-text)", "interval", 0, "width", 92, "overflow", "break");

    private TrendLine() {}

    /** Options for {@link Chart#show}: names from left to right and the number at each. */
    public static Map<String, Object> options(List<String> names, List<?> numbers) {
        Map<String, Object> text = Map.of("color", "var(--gy-chart-text)", "hideOverlap", true);
        return Map.of(
                "grid",
                Map.of("left", 4, "right", 28, "top", 24, "bottom", 4, "containLabel", true),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        names,
                        "boundaryGap",
                        names.size() < 3,
                        "axisTick",
                        Map.of("show", false),
                        "axisLabel",
                        names.size() > FEW ? text : WRAPPED),
                "yAxis",
                Map.of(
                        "type",
                        "value",
                        "scale",
                        true,
                        "splitNumber",
                        3,
                        "axisLabel",
                        text,
                        "splitLine",
                        Map.of("lineStyle", Map.of("color", "var(--gy-chart-grid)"))),
                "series",
                List.of(Map.of(
                        "type",
                        "line",
                        "data",
                        numbers.stream().map(Bars::point).toList(),
                        "symbolSize",
                        8,
                        "label",
                        Map.of("show", true, "position", "top"),
                        "lineStyle",
                        Map.of("color", "var(--gy-chart-1)", "width", 2),
                        "itemStyle",
                        Map.of("color", "var(--gy-chart-1)"))));
    }
}
