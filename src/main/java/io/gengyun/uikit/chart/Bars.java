package io.gengyun.uikit.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bars for a {@link Chart}: standing or lying, beside each other or stacked. */
public final class Bars {

    private static final Map<String, Object> LABELS = Map.of("color", "var(--gy-chart-text)");

    /** A part of a stack below this share of the largest has no room for its figure. */
    private static final BigDecimal ROOM = new BigDecimal("0.24");

    private final List<String> names;
    private final List<Map<String, Object>> series = new ArrayList<>();
    private final List<List<?>> values = new ArrayList<>();
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
        bars.put("barMaxWidth", lying ? 20 : 48);
        bars.put("itemStyle", Map.of("color", colour));
        if (stacked) {
            bars.put("stack", "all");
            bars.put("label", Map.of("show", true, "position", "inside", "color", onto(colour)));
        } else {
            bars.put("label", Map.of("show", true, "position", lying ? "right" : "top"));
        }
        series.add(bars);
        this.values.add(values);
        colours.put(name, colour);
        return this;
    }

    /** A number with the label that it is written as. */
    static Object point(Object value) {
        return value instanceof BigDecimal number
                ? Map.of("value", number, "label", Map.of("formatter", number.toPlainString()))
                : value;
    }

    /** What is too narrow for its figure goes without: half a figure would be a wrong one. */
    private static Object stackedPoint(Object value, BigDecimal least) {
        BigDecimal number = number(value);
        return number.signum() == 0 || number.compareTo(least) < 0
                ? Map.of("value", value, "label", Map.of("show", false))
                : point(value);
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private List<Object> points(List<?> values) {
        BigDecimal least = stacked && lying ? highest().multiply(ROOM) : BigDecimal.ZERO;
        return values.stream()
                .<Object>map(value -> stacked ? stackedPoint(value, least) : point(value))
                .toList();
    }

    private BigDecimal highest() {
        BigDecimal highest = BigDecimal.ZERO;
        for (int i = 0; i < names.size(); i++) {
            int bar = i;
            highest = values.stream()
                    .map(each -> number(each.get(bar)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .max(highest);
        }
        return highest;
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
        for (int i = 0; i < series.size(); i++) {
            series.get(i).put("data", points(values.get(i)));
        }
        options.put("series", series);
        return options;
    }

    private Map<String, Object> grid() {
        int top = lying ? 4 : 22;
        return Map.of("left", 4, "right", lying ? 44 : 12, "top", top, "bottom", 4, "containLabel", true);
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
