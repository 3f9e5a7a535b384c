package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.CycleFigures.UnitRating;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.uikit.chart.Bars;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.RecordTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many of each unit came out with which rating; every piece opens its people. */
public final class UnitRatings extends Section {

    private static final List<String> COLOURS = List.of(
            "var(--gy-chart-1)", "var(--gy-chart-3)", "var(--gy-chart-4)", "var(--gy-chart-5)", "var(--gy-chart-2)");

    private final CycleId cycle;
    private final List<String> scale;
    private final List<String> ratings;
    private final Map<String, Map<String, Long>> units = new LinkedHashMap<>();

    public UnitRatings(CycleId cycle, String name, List<UnitRating> found, List<String> scale) {
        super(translate("appraisal.home.units"), new Span(name));
        this.cycle = cycle;
        addClassName("gy-section-inner");
        List<UnitRating> rated =
                found.stream().filter(each -> each.rating() != null).toList();
        this.scale = scale;
        ratings = rated.stream().map(UnitRating::rating).distinct().toList();
        rated.stream()
                .sorted(java.util.Comparator.comparing(UnitRatings::unit))
                .forEach(each -> units.computeIfAbsent(unit(each), key -> new LinkedHashMap<>())
                        .merge(each.rating(), each.people(), Long::sum));
        withActions(CycleLinks.ranking(cycle, RankingFilter.EVERYBODY, translate("appraisal.all")));
        add(chart());
    }

    private static String unit(UnitRating each) {
        return each.unit() == null ? "" : each.unit();
    }

    private static RankingFilter filter(String unit, String rating) {
        return new RankingFilter(unit, null, rating, null, null, null);
    }

    private Chart chart() {
        Chart chart = new Chart(translate("appraisal.home.units"), translate("appraisal.figures"), table());
        List<String> names = List.copyOf(units.keySet());
        Bars bars =
                new Bars(names.stream().map(UnitStages::unit).toList()).lying().stacked();
        for (int i = 0; i < ratings.size(); i++) {
            String rating = ratings.get(i);
            bars.series(
                    LineLabels.rating(rating),
                    colour(rating),
                    names.stream()
                            .map(unit -> units.get(unit).getOrDefault(rating, 0L))
                            .toList());
        }
        chart.tall(names.size());
        bars.into(chart);
        chart.onPick((series, index) -> CycleLinks.toRanking(cycle, filter(names.get(index), ratings.get(series))));
        return chart;
    }

    /** Each rating keeps its colour, whoever else is there. */
    private String colour(String rating) {
        int place = Math.max(0, scale.indexOf(rating));
        return COLOURS.get(Math.min(place, COLOURS.size() - 1));
    }

    private RecordTable<String> table() {
        RecordTable<String> table = new RecordTable<>(translate("appraisal.home.units"));
        table.naming(
                translate("appraisal.person.unit"),
                unit -> CycleLinks.ranking(
                        cycle, new RankingFilter(unit, null, null, null, null, null), UnitStages.unit(unit)));
        for (String rating : ratings) {
            table.numberWith(LineLabels.rating(rating), unit -> cell(unit, rating));
        }
        return table.appendAll(List.copyOf(units.keySet()));
    }

    private Component cell(String unit, String rating) {
        long people = units.get(unit).getOrDefault(rating, 0L);
        return people == 0
                ? new Span("–")
                : CycleLinks.ranking(cycle, filter(unit, rating), Formats.here().number(people));
    }
}
