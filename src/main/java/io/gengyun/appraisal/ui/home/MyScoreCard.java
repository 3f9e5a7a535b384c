package io.gengyun.appraisal.ui.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.Rankings;
import io.gengyun.appraisal.Rankings.NextRating;
import io.gengyun.appraisal.Rankings.OwnRanking;
import io.gengyun.appraisal.Rankings.PastScore;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.ui.cycle.CycleLinks;
import io.gengyun.appraisal.ui.labels.LineLabels;
import io.gengyun.appraisal.ui.result.ResultView;
import io.gengyun.appraisal.ui.score.ScoreHead;
import io.gengyun.indicators.Scoring.ScoredLine;
import io.gengyun.indicators.ui.explanation.FigureLabels;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.chart.Bars;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.chart.TrendLine;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.RecordTable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** My latest score on the home page: its lines, its course, and what is missing to the next. */
@org.springframework.stereotype.Component
class MyScoreCard implements HomeCard {

    private static final int LOSSES = 2;

    private final Rankings standings;
    private final Access access;

    MyScoreCard(Rankings standings, Access access) {
        this.standings = standings;
        this.access = access;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean offered() {
        return access.user().employee() != null;
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Component component() {
        return standings.own().map(MyScoreCard::card).orElseGet(this::nothing);
    }

    /** Who leads or keeps others is often not appraised themselves and need not be told so. */
    private Section nothing() {
        Section card = new Section(
                translate("appraisal.home.score"),
                new EmptyState(translate("appraisal.results.none"), translate("appraisal.results.none.hint")));
        card.setVisible(access.user().roles().stream().allMatch(Role.EMPLOYEE::equals));
        return card;
    }

    private static Section card(OwnRanking own) {
        ResultRecord latest = own.latest();
        Div words = new Div(new ScoreHead(latest.score()), next(own));
        words.addClassName("gy-stack-tight");
        Div halves = new Div(words);
        halves.addClassName("gy-halves");
        List<ScoredLine> counted = latest.sheet().lines().stream()
                .filter(line -> line.points() != null)
                .toList();
        if (!counted.isEmpty()) {
            halves.add(lines(latest, counted));
        }
        if (own.past().size() > 1) {
            words.add(course(own));
        }
        Paragraph from = new Paragraph(
                translate("appraisal.home.figuresFrom", Formats.here().dateTime(own.figuresFrom())));
        from.addClassNames("gy-soft", "gy-small", "gy-flat");
        return new Section(translate("appraisal.home.score"), halves, from)
                .withActions(CycleLinks.result(latest.cycle(), latest.employee(), latest.cycleName()));
    }

    /** What is missing to the next rating, where it could come from, and the rank. */
    private static Div next(OwnRanking own) {
        Div words = new Div();
        words.addClassName("gy-next");
        NextRating next = own.next();
        if (next != null) {
            words.add(new Paragraph(translate(
                    "appraisal.home.next",
                    Formats.here().points(next.missing()),
                    LineLabels.rating(next.rating()),
                    Formats.here().points(next.from()))));
            losses(own.latest(), words);
        }
        if (own.rank() != null) {
            words.add(new Paragraph(translate(
                    "appraisal.home.rank",
                    Formats.here().number(own.rank()),
                    Formats.here().number(own.ranked()))));
        }
        return words;
    }

    private static void losses(ResultRecord latest, Div words) {
        Locale language = Formats.here().language();
        latest.sheet().lines().stream()
                .filter(line -> line.lost() != null && line.lost().signum() > 0)
                .sorted(Comparator.comparing(ScoredLine::lost).reversed())
                .limit(LOSSES)
                .forEach(line -> {
                    RouterLink link = CycleLinks.result(
                            latest.cycle(),
                            latest.employee(),
                            translate(
                                    "appraisal.home.lost", line.name().in(language), FigureLabels.points(line.lost())));
                    link.setQueryParameters(QueryParameters.of("line", line.indicator()));
                    words.add(new Div(link));
                });
    }

    private static Chart lines(ResultRecord latest, List<ScoredLine> lines) {
        Locale language = Formats.here().language();
        RecordTable<ScoredLine> table = new RecordTable<>(translate("appraisal.lines"));
        table.naming(translate("appraisal.line.indicator"), line -> explained(latest, line));
        table.number(translate("appraisal.line.points"), line -> FigureLabels.points(line.points()));
        table.number(translate("appraisal.line.lost"), line -> FigureLabels.points(line.lost()));
        Chart chart =
                new Chart(translate("appraisal.home.lines"), translate("appraisal.figures"), table.appendAll(lines));
        chart.tall(lines.size());
        new Bars(lines.stream().map(line -> line.name().in(language)).toList())
                .lying()
                .stacked()
                .series(
                        translate("appraisal.line.points"),
                        "var(--gy-chart-1)",
                        lines.stream().map(ScoredLine::points).toList())
                .series(
                        translate("appraisal.line.lost"),
                        "var(--gy-chart-lost)",
                        lines.stream()
                                .map(line -> line.lost() == null ? BigDecimal.ZERO : line.lost())
                                .toList())
                .into(chart);
        chart.onPick((series, index) -> UI.getCurrent()
                .navigate(
                        ResultView.class,
                        ResultView.parameters(latest.cycle(), latest.employee()),
                        QueryParameters.of("line", lines.get(index).indicator())));
        return chart;
    }

    private static RouterLink explained(ResultRecord latest, ScoredLine line) {
        RouterLink link = CycleLinks.result(
                latest.cycle(), latest.employee(), line.name().in(Formats.here().language()));
        link.setQueryParameters(QueryParameters.of("line", line.indicator()));
        return link;
    }

    private static Chart course(OwnRanking own) {
        List<PastScore> past = own.past();
        RecordTable<PastScore> table = new RecordTable<>(translate("appraisal.home.course"));
        table.naming(
                translate("appraisal.cycle"),
                score -> CycleLinks.result(score.cycle(), own.latest().employee(), score.name()));
        table.number(translate("appraisal.score"), score -> Formats.here().points(score.score()));
        table.text(translate("appraisal.rating"), score -> LineLabels.rating(score.rating()));
        Chart chart =
                new Chart(translate("appraisal.home.course"), translate("appraisal.figures"), table.appendAll(past));
        chart.addClassName("gy-chart-low");
        chart.show(TrendLine.options(
                past.stream().map(PastScore::name).toList(),
                past.stream().map(PastScore::score).toList()));
        chart.onPick((series, index) -> UI.getCurrent()
                .navigate(
                        ResultView.class,
                        ResultView.parameters(
                                past.get(index).cycle(), own.latest().employee())));
        return chart;
    }
}
