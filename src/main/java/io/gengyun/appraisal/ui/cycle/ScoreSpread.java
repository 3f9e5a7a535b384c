package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.CycleFigures.ScoreBand;
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

/** How the scores of a cycle fall: by tens as bars, by rating as counts; each opens its people. */
final class ScoreSpread extends Section {

    private static final int WIDTH = 10;

    private final CycleId cycle;

    ScoreSpread(CycleId cycle, List<ScoreBand> bands, List<UnitRating> ratings) {
        super(translate("appraisal.spread"));
        this.cycle = cycle;
        if (bands.isEmpty()) {
            Paragraph none = new Paragraph(translate("appraisal.spread.none"));
            none.addClassName("gy-soft");
            add(none);
            return;
        }
        add(ratings(ratings), chart(bands));
    }

    private Div ratings(List<UnitRating> ratings) {
        Map<String, Long> people = new LinkedHashMap<>();
        ratings.stream()
                .filter(each -> each.rating() != null)
                .forEach(each -> people.merge(each.rating(), each.people(), Long::sum));
        Div row = new Div();
        row.addClassName("gy-chips");
        people.forEach((rating, count) -> row.add(CycleLinks.ranking(
                cycle,
                rated(rating),
                translate(
                        "appraisal.spread.rating",
                        LineLabels.rating(rating),
                        Formats.here().number(count)))));
        return row;
    }

    static RankingFilter rated(String rating) {
        return new RankingFilter(null, null, rating, null, null, null, true);
    }

    private static RankingFilter within(ScoreBand band) {
        return new RankingFilter(null, null, null, band.from(), band.from() + WIDTH, null, true);
    }

    private Chart chart(List<ScoreBand> bands) {
        RecordTable<ScoreBand> table = new RecordTable<>(translate("appraisal.spread"));
        table.naming(translate("appraisal.score"), band -> new Span(words(band)));
        table.numberWith(
                translate("appraisal.elapsed.people"),
                band -> CycleLinks.ranking(cycle, within(band), Formats.here().number(band.people())));
        Chart chart = new Chart(translate("appraisal.spread"), translate("appraisal.figures"), table.appendAll(bands));
        new Bars(bands.stream().map(ScoreSpread::inTwoLines).toList())
                .series(
                        translate("appraisal.elapsed.people"),
                        "var(--gy-chart-1)",
                        bands.stream().map(ScoreBand::people).toList())
                .into(chart);
        chart.onPick((series, index) -> CycleLinks.toRanking(cycle, within(bands.get(index))));
        return chart;
    }

    private static String words(ScoreBand band) {
        return band.from() + "–" + (band.from() + WIDTH);
    }

    /** The same under a bar, narrow enough that none is left out. */
    private static String inTwoLines(ScoreBand band) {
        return band.from() + "–\n" + (band.from() + WIDTH);
    }
}
