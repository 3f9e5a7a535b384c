package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.gengyun.customers.Customers.Quarter;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders as bars and satisfaction as a line, quarter by quarter. */
final class QuarterChart {

    private static final String BARS = "var(--gy-chart-1)";
    private static final String LINE = "var(--gy-chart-2)";

    private QuarterChart() {}

    /** Empty when nothing was ordered nor answered in any quarter. */
    static Optional<Component> of(List<Quarter> quarters) {
        if (quarters.stream().allMatch(one -> one.orders() == 0 && one.answers() == 0)) {
            return Optional.empty();
        }
        Chart chart =
                new Chart(translate("customers.quarters"), translate("customers.quarters.figures"), figures(quarters));
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put(translate("customers.quarters.ordered.left"), BARS);
        colours.put(translate("customers.quarters.satisfaction.right"), LINE);
        chart.naming(colours);
        chart.show(options(quarters));
        return Optional.of(chart);
    }

    private static RecordTable<Quarter> figures(List<Quarter> quarters) {
        Formats formats = Formats.here();
        return new RecordTable<Quarter>(translate("customers.quarters"))
                .naming(translate("customers.quarter"), one -> new Span(name(one)))
                .number(translate("customers.orders"), one -> formats.number(one.orders()))
                .number(translate("customers.amount"), one -> formats.money(one.ordered()))
                .number(translate("customers.answers"), one -> formats.number(one.answers()))
                .number(translate("customers.satisfaction"), one -> formats.points(one.satisfaction()))
                .appendAll(quarters);
    }

    private static String name(Quarter quarter) {
        return translate(
                "customers.quarters.quarter",
                Integer.toString(quarter.from().getYear()),
                (quarter.from().getMonthValue() + 2) / 3);
    }

    private static Map<String, Object> options(List<Quarter> quarters) {
        List<Object> satisfaction = new ArrayList<>();
        quarters.forEach(one -> satisfaction.add(
                one.satisfaction() == null ? "-" : one.satisfaction().setScale(2, RoundingMode.HALF_UP)));
        return Map.of(
                "grid",
                Map.of("left", 8, "right", 8, "top", 12, "bottom", 4, "containLabel", true),
                "tooltip",
                Map.of("trigger", "axis"),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        quarters.stream().map(QuarterChart::name).toList(),
                        "axisTick",
                        Map.of("show", false),
                        "axisLabel",
                        Map.of("color", "var(--gy-chart-text)")),
                "yAxis",
                List.of(axis(true), axis(false)),
                "series",
                List.of(
                        Map.of(
                                "name",
                                translate("customers.quarters.ordered"),
                                "type",
                                "bar",
                                "barMaxWidth",
                                36,
                                "itemStyle",
                                Map.of("color", BARS),
                                "data",
                                quarters.stream().map(Quarter::ordered).toList()),
                        Map.of(
                                "name",
                                translate("customers.satisfaction"),
                                "type",
                                "line",
                                "yAxisIndex",
                                1,
                                "connectNulls",
                                true,
                                "itemStyle",
                                Map.of("color", LINE),
                                "data",
                                satisfaction)));
    }

    private static Map<String, Object> axis(boolean money) {
        return Map.of(
                "type",
                "value",
                "scale",
                !money,
                "splitNumber",
                3,
                "axisLabel",
                Map.of("color", "var(--gy-chart-text)"),
                "splitLine",
                Map.of("show", money, "lineStyle", Map.of("color", "var(--gy-chart-grid)")));
    }
}
