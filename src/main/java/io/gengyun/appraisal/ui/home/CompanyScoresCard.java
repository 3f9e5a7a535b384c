package io.gengyun.appraisal.ui.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.CycleAverage;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.Rankings;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.appraisal.ui.cycle.CycleLinks;
import io.gengyun.appraisal.ui.cycle.RunningCycles;
import io.gengyun.appraisal.ui.cycle.UnitRatings;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.chart.FigureCard;
import io.gengyun.uikit.chart.TrendLine;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;
import java.util.Map;

/** Scores of the whole company on an executive's home page: by unit, over time, and what runs. */
@org.springframework.stereotype.Component
class CompanyScoresCard implements HomeCard {

    private static final int CYCLES = 8;

    private final CycleFigures figures;
    private final Rankings standings;
    private final Access access;

    CompanyScoresCard(CycleFigures figures, Rankings standings, Access access) {
        this.figures = figures;
        this.standings = standings;
        this.access = access;
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public boolean offered() {
        return access.user().has(Role.EXECUTIVE);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Component component() {
        Section card = new Section(translate("appraisal.home.company"));
        List<CycleAverage> averages = figures.averages(CYCLES);
        if (!access.user().has(Role.HR)) {
            List<Progress> running = RunningCycles.of(figures.cycles());
            if (!running.isEmpty()) {
                card.add(new RunningCycles(running, Map.of()));
            }
        }
        if (averages.isEmpty()) {
            card.add(new EmptyState(
                    translate("appraisal.home.company.none"), translate("appraisal.home.company.none.hint")));
            return card;
        }
        CycleAverage latest = averages.getLast();
        Div halves = new Div(
                new UnitRatings(latest.cycle(), named(latest), figures.ratings(latest.cycle()), standings.ratings()),
                course(averages));
        halves.addClassName("gy-halves");
        card.add(halves);
        return card;
    }

    private static Component only(CycleAverage one) {
        return FigureCard.row(new FigureCard(
                translate("appraisal.home.average.one"),
                Formats.here().points(one.average()),
                CycleLinks.ranking(one.cycle(), RankingFilter.EVERYBODY, named(one))));
    }

    /** The cycle and below it on how many scores its average stands. */
    private static String point(CycleAverage one) {
        return one.name() + "\n" + people(one);
    }

    private static String named(CycleAverage one) {
        return translate("appraisal.home.average.of", one.name(), people(one));
    }

    private static String people(CycleAverage one) {
        return one.running()
                ? translate("appraisal.home.average.running", one.people(), one.participants())
                : translate("appraisal.home.average.all", one.people());
    }

    private static Component course(List<CycleAverage> averages) {
        if (averages.size() == 1) {
            return only(averages.getFirst());
        }
        RecordTable<CycleAverage> table = new RecordTable<>(translate("appraisal.home.average"));
        table.naming(
                translate("appraisal.cycle"),
                row -> CycleLinks.ranking(row.cycle(), RankingFilter.EVERYBODY, row.name()));
        table.number(translate("appraisal.home.average"), row -> Formats.here().points(row.average()));
        table.number(translate("appraisal.home.average.people"), CompanyScoresCard::people);
        Chart chart = new Chart(
                translate("appraisal.home.average"), translate("appraisal.figures"), table.appendAll(averages));
        chart.show(TrendLine.options(
                averages.stream().map(CompanyScoresCard::point).toList(),
                averages.stream().map(CycleAverage::average).toList()));
        chart.onPick((series, index) -> CycleLinks.toRanking(averages.get(index).cycle(), RankingFilter.EVERYBODY));
        Section section = new Section(translate("appraisal.home.average"), chart);
        section.addClassName("gy-section-inner");
        return section;
    }
}
