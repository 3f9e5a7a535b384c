package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.Rankings;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.CycleName;
import io.gengyun.appraisal.Results.OwnResult;
import io.gengyun.appraisal.ui.address.RankingAddress;
import io.gengyun.appraisal.ui.result.ResultTable;
import io.gengyun.appraisal.ui.result.ResultView;
import io.gengyun.appraisal.ui.score.ScoreHead;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.CardList;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** My results, newest cycle first, and for who leads or follows others theirs, cycle by cycle. */
@PermitAll
@Route("results")
@Menu(order = 110, title = "appraisal.results", icon = "vaadin:bar-chart-h")
class MyResultsView extends PageLayout implements AfterNavigationObserver {

    private final Results results;
    private final Rankings standings;
    private final Access access;

    MyResultsView(Results results, Rankings standings, Access access) {
        super("appraisal.results");
        this.results = results;
        this.standings = standings;
        this.access = access;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getChildren().skip(1).toList().forEach(this::remove);
        if (access.user().employee() != null) {
            add(mine());
        }
        if (access.user().roles().stream().anyMatch(MyResultsView::seesOthers)) {
            add(others(asked(event.getLocation().getQueryParameters())));
        }
        if (getChildren().count() == 1) {
            add(new EmptyState(translate("appraisal.results.none"), translate("appraisal.results.nobody")));
        }
    }

    /** Whoever follows everybody, or nobody, is not told of a narrower list. */
    private RankingAddress asked(QueryParameters address) {
        CurrentUser user = access.user();
        boolean leads = user.has(Role.SUPERVISOR) && !user.has(Role.HR) && !user.has(Role.EXECUTIVE);
        RankingAddress asked = RankingAddress.read(address);
        return asked.with(asked.filter().followed(leads && asked.filter().followed()));
    }

    private static boolean seesOthers(Role role) {
        return role == Role.SUPERVISOR || role == Role.HR || role == Role.EXECUTIVE || role == Role.ADMIN;
    }

    private Component mine() {
        CardList<OwnResult> cards = new CardList<>(
                MyResultsView::card,
                () -> new EmptyState(translate("appraisal.results.none"), translate("appraisal.results.none.hint")));
        cards.show(results.mine());
        return new Section(translate("appraisal.results.mine"), cards);
    }

    private static Component card(OwnResult result) {
        RouterLink link =
                new RouterLink("", ResultView.class, ResultView.parameters(result.cycle(), result.employee()));
        link.addClassNames("gy-card", "gy-result-card");
        Span title = new Span(result.cycleName());
        title.addClassName("gy-card-title");
        link.add(title, new ScoreHead(result.score()));
        return link;
    }

    private Component others(RankingAddress asked) {
        List<CycleName> cycles = results.cycles();
        if (cycles.isEmpty()) {
            return new Section(
                    translate("appraisal.results.others"),
                    new EmptyState(translate("appraisal.cycles.none"), translate("appraisal.cycles.none.others")));
        }
        CycleName chosen = cycles.stream()
                .filter(cycle -> cycle.id().equals(asked.cycle()))
                .findFirst()
                .orElse(cycles.getFirst());
        Select<CycleName> choice = new Select<>();
        choice.setAriaLabel(translate("appraisal.cycle"));
        choice.setItems(cycles);
        choice.setItemLabelGenerator(CycleName::name);
        choice.setValue(chosen);
        choice.addClassName("gy-cycle-choice");
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(MyResultsView.class, asked.of(change.getValue().id()).parameters()));
        return new Section(
                        translate("appraisal.results.others"),
                        new RankingList(standings, chosen.id(), asked.of(chosen.id())))
                .withActions(
                        ResultTable.export(results, standings, chosen.id(), chosen.name(), asked.filter())
                                .saying(translate("appraisal.results.export")),
                        choice);
    }
}
