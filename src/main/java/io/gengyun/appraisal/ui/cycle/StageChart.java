package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.Stage;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.page.Formats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many people stand in which stage: bars to look at, buttons with the same figures to filter
 * by.
 */
final class StageChart extends Div {

    private final Div stages = new Div();
    private final Chart chart = new Chart(translate("appraisal.stages"), "", null);
    private final Consumer<@Nullable Stage> pick;

    StageChart(Consumer<@Nullable Stage> pick) {
        this.pick = pick;
        addClassName("gy-stages");
        chart.addClassName("gy-stages-chart");
        stages.addClassName("gy-stages-buttons");
        stages.getElement().setAttribute("role", "group");
        stages.getElement().setAttribute("aria-label", translate("appraisal.stages.filter"));
        chart.onPick(index -> pick.accept(Stage.values()[index]));
        add(chart, stages);
    }

    void show(Map<Stage, Long> counts, long participants, @Nullable Stage chosen) {
        chart.show(options(counts, chosen));
        stages.removeAll();
        stages.add(button(null, participants, chosen == null));
        for (Stage stage : Stage.values()) {
            stages.add(button(stage, counts.getOrDefault(stage, 0L), stage == chosen));
        }
    }

    private Button button(@Nullable Stage stage, long count, boolean pressed) {
        Span number = new Span(Formats.here().number(count));
        number.addClassName("gy-stage-count");
        Span name = new Span(translate(stage == null ? "appraisal.stage.all" : "appraisal.stage." + stage.name()));
        Button button = new Button(new Span(name, number), click -> pick.accept(stage));
        button.addClassName("gy-stage");
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }

    private static Map<String, Object> options(Map<Stage, Long> counts, @Nullable Stage chosen) {
        List<Object> bars = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            String colour = stage == Stage.DONE ? "var(--gy-chart-done)" : "var(--gy-chart-1)";
            bars.add(Map.of(
                    "value",
                    counts.getOrDefault(stage, 0L),
                    "itemStyle",
                    Map.of("color", colour, "opacity", chosen == null || chosen == stage ? 1 : 0.35)));
        }
        List<String> names = Arrays.stream(Stage.values())
                .map(stage -> translate("appraisal.stage." + stage.name()))
                .toList();
        return Map.of(
                "grid", Map.of("left", 8, "right", 16, "top", 22, "bottom", 4, "containLabel", true),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                names,
                                "axisTick",
                                Map.of("show", false),
                                "axisLabel",
                                Map.of("interval", 0, "color", "var(--gy-chart-text)")),
                "yAxis",
                        Map.of(
                                "type",
                                "value",
                                "minInterval",
                                1,
                                "splitNumber",
                                3,
                                "axisLabel",
                                Map.of("color", "var(--gy-chart-text)"),
                                "splitLine",
                                Map.of("lineStyle", Map.of("color", "var(--gy-chart-grid)"))),
                "series",
                        List.of(Map.of(
                                "type",
                                "bar",
                                "data",
                                bars,
                                "barMaxWidth",
                                48,
                                "label",
                                Map.of("show", true, "position", "top"))));
    }
}
