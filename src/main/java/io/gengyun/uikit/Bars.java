package io.gengyun.uikit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bars for a {@link Chart}: standing or lying, beside each other or stacked. */
public final class Bars {

    private static final Map<String, Object> LABELS = Map.of("color", "var(--gy-chart-text)");

    private final List<String> names;
    private final List<Object> series = new ArrayList<>();
    private final Map<String, String> colours = new LinkedHashMap<>();
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
     * @param values numbers; those with places keep them as they are written
     */
    public Bars series(String name, String colour, List<?> values) {
        Map<String, Object> bars = new HashMap<>();
        bars.put("type", "bar");
        bars.put("name", name);
        bars.put("data", values.stream().map(value -> point(value, stacked)).toList());
        bars.put("barMaxWidth", lying ? 20 : 48);
        bars.put("itemStyle", Map.of("color", colour));
        if (stacked) {
            bars.put("stack", "all");
            bars.put("label", Map.of("show", true, "position", "inside", "color", onto(colour)));
        } else {
            bars.put("label", Map.of("show", true, "position", lying ? "right" : "top"));
        }
        series.add(bars);
        colours.put(name, colour);
        return this;
    }

    /** A number with the label that it is written as; in a stack nothing is not labelled. */
    static Object point(Object value, boolean quietZero) {
        if (value instanceof BigDecimal number) {
            String written = quietZero && number.signum() == 0 ? "" : number.toPlainString();
            return Map.of("value", number, "label", Map.of("formatter", written));
        }
        return quietZero && Long.valueOf(0).equals(value)
                ? Map.of("value", 0, "label", Map.of("formatter", ""))
                : value;
    }

    /** Writing on a bar of this colour: light ones carry dark figures. */
    private static String onto(String colour) {
        return colour.endsWith("-1)") || colour.endsWith("-2)") ? "#ffffff" : "#1d2723";
    }

    /** Draws them, with their names above when there are several series. */
    public void into(Chart chart) {
        if (colours.size() > 1) {
            chart.naming(colours);
        }
        chart.show(options());
    }

    /** Options for {@link Chart#show}. */
    public Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put("grid", grid());
        options.put(lying ? "yAxis" : "xAxis", namesAxis());
        options.put(lying ? "xAxis" : "yAxis", numbersAxis());
        options.put("series", series);
        return options;
    }

    private Map<String, Object> grid() {
        int top = lying ? 4 : 22;
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
