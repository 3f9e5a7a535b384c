package io.gengyun.worklog.ui;

import java.util.List;
import java.util.Map;

/** What the lying bars of this page have in common. */
final class Bars {

    static final Map<String, Object> GRID = Map.of("left", 4, "right", 8, "top", 4, "bottom", 4, "containLabel", true);

    private Bars() {}

    /** The names beside the bars, the first on top. */
    static Map<String, Object> names(List<String> names) {
        return Map.of(
                "type",
                "category",
                "inverse",
                true,
                "data",
                names,
                "axisTick",
                Map.of("show", false),
                "axisLine",
                Map.of("show", false),
                "axisLabel",
                Map.of("color", "var(--gy-chart-text)", "width", 96, "overflow", "truncate"));
    }
}
