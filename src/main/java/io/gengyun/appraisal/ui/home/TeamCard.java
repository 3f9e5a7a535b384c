package io.gengyun.appraisal.ui.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings;
import io.gengyun.appraisal.Rankings.Order;
import io.gengyun.appraisal.Rankings.Ranked;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.appraisal.ui.cycle.CycleLinks;
import io.gengyun.appraisal.ui.cycle.OddCaseList;
import io.gengyun.appraisal.ui.cycle.RunningCycles;
import io.gengyun.appraisal.ui.result.ResultView;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.chart.Bars;
import io.gengyun.uikit.chart.Chart;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The team of a supervisor on their home page: its stages, who is odd, and the ranking. */
@org.springframework.stereotype.Component
class TeamCard implements HomeCard {

    private static final int MOST_ODD = 6;
    private static final int MOST_RANKED = 15;

    private final CycleFigures figures;
    private final Rankings standings;
    private final Access access;

    TeamCard(CycleFigures figures, Rankings standings, Access access) {
        this.figures = figures;
        this.standings = standings;
        this.access = access;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public boolean offered() {
        CurrentUser user = access.user();
        return user.has(Role.SUPERVISOR) && !user.has(Role.HR) && !user.has(Role.EXECUTIVE);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Component component() {
        List<Progress> all = figures.cycles();
        Section card = new Section(translate("appraisal.home.team"));
        if (all.isEmpty()) {
            card.add(new EmptyState(translate("appraisal.home.team.none"), translate("appraisal.home.team.none.hint")));
            return card;
        }
        List<Progress> running = RunningCycles.of(all);
        if (!running.isEmpty()) {
            card.add(new RunningCycles(running, Map.of()));
        }
        Div halves = new Div();
        halves.addClassName("gy-halves");
        if (!running.isEmpty()) {
            OddCaseList odd = new OddCaseList(translate("appraisal.odd"), figures.oddCases(null, MOST_ODD));
            odd.addClassName("gy-section-inner");
            halves.add(odd);
        }
        ranking(all).ifPresent(halves::add);
        card.add(halves);
        return card;
    }

    /** The newest cycle in which the team has scores. */
    private Optional<Component> ranking(List<Progress> all) {
        return all.stream()
                .filter(one -> one.running() || one.cycle().closedAt() != null)
                .findFirst()
                .map(Progress::cycle)
                .flatMap(cycle -> {
                    List<Ranked> people =
                            standings
                                    .ranking(cycle.id(), RankingFilter.FOLLOWED, Order.RANK, MOST_RANKED, null)
                                    .items()
                                    .stream()
                                    .filter(one -> one.score() != null)
                                    .toList();
                    return people.isEmpty() ? Optional.empty() : Optional.of(ranking(cycle.id(), cycle.name(), people));
                });
    }

    private static Component ranking(CycleId cycle, String name, List<Ranked> people) {
        RecordTable<Ranked> table = new RecordTable<>(translate("appraisal.home.ranking"));
        table.naming(translate("appraisal.person"), row -> CycleLinks.result(cycle, row.employee(), row.name()));
        table.number(translate("appraisal.rank"), row -> row.rank() == null ? "–" : String.valueOf(row.rank()));
        table.number(translate("appraisal.score"), row -> Formats.here().points(row.score()));
        Chart chart = new Chart(
                translate("appraisal.home.ranking.of", name), translate("appraisal.figures"), table.appendAll(people));
        chart.tall(people.size());
        new Bars(people.stream().map(row -> row.name()).toList())
                .lying()
                .series(
                        translate("appraisal.score"),
                        "var(--gy-chart-1)",
                        people.stream().map(Ranked::score).toList())
                .into(chart);
        chart.onPick((series, index) -> UI.getCurrent()
                .navigate(
                        ResultView.class,
                        ResultView.parameters(cycle, people.get(index).employee())));
        Section section = new Section(translate("appraisal.home.ranking"), new Span(name), chart)
                .withActions(CycleLinks.ranking(cycle, RankingFilter.FOLLOWED, translate("appraisal.all")));
        section.addClassName("gy-section-inner");
        return section;
    }
}
