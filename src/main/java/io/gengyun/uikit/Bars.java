package io.gengyun.uikit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bars for a {@link Chart}: standing or lying, beside each other or stacked. */
public final class Bars {

    private static final Map<String, Object> LABELS = Map.of("color", "var(--gy-chart-text)");

    private final List<String> names;
    private final List<Object> series = new ArrayList<>();
    private boolean lying;
    private boolean stacked;

    /** Bars over these names. */
    public Bars(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The first name on top, the bars to the right: for long names. */
    public Bars lying() {
        lying = true;
        return this;
    }

    /** The series upon each other. */
    public Bars stacked() {
        stacked = true;
        return this;
    }

    /**
     * Adds a bar for each name.
     *
     * @param values numbers, or maps with {@code value} and a style of their own
     */
    public Bars series(String name, String colour, List<?> values) {
        Map<String, Object> bars = new HashMap<>();
        bars.put("type", "bar");
        bars.put("name", name);
        bars.put("data", values);
        bars.put("barMaxWidth", lying ? 20 : 48);
        bars.put("itemStyle", Map.of("color", colour));
        if (stacked) {
            bars.put("stack", "all");
        } else {
            bars.put("label", Map.of("show", true, "position", lying ? "right" : "top"));
        }
        series.add(bars);
        return this;
    }

    /** Options for {@link Chart#show}. */
    public Map<String, Object> options() {
        boolean legend = series.size() > 1;
        Map<String, Object> options = new HashMap<>();
        options.put("grid", grid(legend));
        options.put(lying ? "yAxis" : "xAxis", namesAxis());
        options.put(lying ? "xAxis" : "yAxis", numbersAxis());
        options.put("series", series);
        if (legend) {
            options.put("legend", Map.of("top", 0, "left", 0, "itemWidth", 14, "icon", "rect"));
            options.put(
                    "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")));
        }
        return options;
    }

    private Map<String, Object> grid(boolean legend) {
        int top = legend ? 36 : lying ? 4 : 22;
        return Map.of(
                "left", 4, "right", lying ? 44 : 12, "top", top, "bottom", 4, "containLabel", true);
    }

    private Map<String, Object> namesAxis() {
        Map<String, Object> axis = new HashMap<>();
        axis.put("type", "category");
        axis.put("data", names);
        axis.put("axisTick", Map.of("show", false));
        Map<String, Object> labels = new HashMap<>(LABELS);
        labels.put("interval", 0);
        if (lying) {
            axis.put("inverse", true);
            labels.put("width", 132);
            labels.put("overflow", "truncate");
        } else {
            labels.put("hideOverlap", true);
        }
        axis.put("axisLabel", labels);
        return axis;
    }

    private static Map<String, Object> numbersAxis() {
        return Map.of(
                "type",
                "value",
                "minInterval",
                1,
                "splitNumber",
                3,
                "axisLabel",
                LABELS,
                "splitLine",
                Map.of("lineStyle", Map.of("color", "var(--gy-chart-grid)")));
    }
}
