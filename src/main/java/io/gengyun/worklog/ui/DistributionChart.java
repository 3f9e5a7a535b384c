package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.worklog.WorkDistribution;
import io.gengyun.worklog.WorkDistribution.Share;
import io.gengyun.worklog.WorkKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bars of a distribution, one for each kind of work; a bar opens the records behind it. */
final class DistributionChart {

    private DistributionChart() {}

    static Chart of(WorkDistribution work, boolean byTime, Consumer<WorkKind> open) {
        Chart chart = new Chart(
                translate(byTime ? "worklog.chart.time" : "worklog.chart.count"),
                translate("worklog.chart.figures"),
                figures(work));
        chart.addClassName("gy-work-chart");
        chart.getStyle().set("--gy-bars", String.valueOf(work.shares().size()));
        chart.show(options(work, byTime));
        chart.onPick(index -> open.accept(work.shares().get(index).kind()));
        return chart;
    }

    private static NativeTable figures(WorkDistribution work) {
        Formats formats = Formats.here();
        return new RecordTable<Share>(translate("worklog.chart.figures"))
                .naming(translate("worklog.field.kind"), share -> new Span(WorkLabels.kind(share.kind())))
                .number(translate("worklog.time"), share -> WorkLabels.duration(share.minutes()))
                .number(translate("worklog.timeShare"), share -> formats.percent(share.timeShare()))
                .number(translate("worklog.count"), share -> formats.number(share.count()))
                .number(translate("worklog.countShare"), share -> formats.percent(share.countShare()))
                .appendAll(work.shares());
    }

    private static Map<String, Object> options(WorkDistribution work, boolean byTime) {
        List<Object> bars = new ArrayList<>();
        for (Share share : work.shares()) {
            bars.add(Map.of(
                    "value",
                    byTime ? share.minutes() : share.count(),
                    "itemStyle",
                    Map.of("color", WorkLabels.colour(share.kind())),
                    "label",
                    Map.of("formatter", label(share, byTime))));
        }
        List<String> names = work.shares().stream()
                .map(share -> WorkLabels.kind(share.kind()))
                .toList();
        return Map.of(
                "grid", Bars.GRID,
                "xAxis", Map.of("type", "value", "show", false, "max", longest(work, byTime)),
                "yAxis", Bars.names(names),
                "series",
                        List.of(Map.of(
                                "type",
                                "bar",
                                "data",
                                bars,
                                "barMaxWidth",
                                22,
                                "cursor",
                                "pointer",
                                "label",
                                Map.of("show", true, "position", "right"))));
    }

    /** Leaves room at the right for what is written beside the longest bar. */
    private static double longest(WorkDistribution work, boolean byTime) {
        long most = work.shares().stream()
                .mapToLong(share -> byTime ? share.minutes() : share.count())
                .max()
                .orElse(1);
        return Math.max(1, most) * 1.7;
    }

    private static String whole(@Nullable BigDecimal share) {
        return Formats.here().percent(share == null ? null : share.setScale(2, RoundingMode.HALF_UP));
    }

    /** Short enough to stand beside the longest bar on a phone; the table is exact. */
    private static String label(Share share, boolean byTime) {
        Formats formats = Formats.here();
        return byTime
                ? WorkLabels.hours(share.minutes()) + " · " + whole(share.timeShare())
                : formats.number(share.count()) + " · " + whole(share.countShare());
    }
}
