package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.gengyun.uikit.chart.Chart;
import io.gengyun.worklog.WorkDistribution.Share;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecords.PersonDistribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The hours of each person, divided by kind of work; a bar opens the person. */
final class PeopleChart {

    private static final double HOUR = 60;

    private PeopleChart() {}

    static Chart of(List<PersonDistribution> people, Consumer<PersonDistribution> open) {
        Chart chart = new Chart(translate("worklog.people.chart"), "", null);
        chart.addClassName("gy-work-people");
        chart.getStyle().set("--gy-bars", String.valueOf(people.size()));
        Map<String, String> colours = new LinkedHashMap<>();
        for (WorkKind kind : WorkKind.values()) {
            colours.put(WorkLabels.kind(kind), WorkLabels.colour(kind));
        }
        chart.naming(colours);
        chart.show(options(people));
        chart.onPick(index -> open.accept(people.get(index)));
        return chart;
    }

    private static Map<String, Object> options(List<PersonDistribution> people) {
        Map<String, Object> options = new HashMap<>();
        Map<String, Object> grid = new HashMap<>(Bars.GRID);
        grid.put("top", 8);
        grid.put("right", 20);
        options.put("grid", grid);
        options.put("tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")));
        options.put(
                "xAxis",
                Map.of(
                        "type",
                        "value",
                        "splitNumber",
                        4,
                        "axisLabel",
                        Map.of("color", "var(--gy-chart-text)"),
                        "splitLine",
                        Map.of("lineStyle", Map.of("color", "var(--gy-chart-grid)"))));
        options.put(
                "yAxis",
                Bars.names(people.stream().map(PersonDistribution::name).toList()));
        options.put(
                "series",
                Arrays.stream(WorkKind.values())
                        .map(kind -> series(kind, people))
                        .toList());
        return options;
    }

    private static Map<String, Object> series(WorkKind kind, List<PersonDistribution> people) {
        return Map.of(
                "type",
                "bar",
                "stack",
                "time",
                "name",
                WorkLabels.kind(kind),
                "cursor",
                "pointer",
                "barMaxWidth",
                20,
                "itemStyle",
                Map.of("color", WorkLabels.colour(kind)),
                "data",
                people.stream().map(person -> hours(kind, person)).toList());
    }

    private static double hours(WorkKind kind, PersonDistribution person) {
        Map<WorkKind, Long> minutes =
                person.distribution().shares().stream().collect(Collectors.toMap(Share::kind, Share::minutes));
        return Math.round(minutes.getOrDefault(kind, 0L) / HOUR * 10) / 10.0;
    }
}
