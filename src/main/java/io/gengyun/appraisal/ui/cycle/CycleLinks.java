package io.gengyun.appraisal.ui.cycle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings.RankingFilter;
import io.gengyun.appraisal.ui.address.PeopleAddress;
import io.gengyun.appraisal.ui.address.RankingAddress;
import io.gengyun.appraisal.ui.result.ResultView;
import io.gengyun.shared.EmployeeId;
import io.gengyun.uikit.page.Formats;

/** Links from a figure to the people behind it. */
public final class CycleLinks {

    private CycleLinks() {}

    /** The cycle's page with these people in its list. */
    public static RouterLink people(CycleId cycle, PeopleFilter filter, String words) {
        RouterLink link = new RouterLink(words, CycleView.class, parameters(cycle));
        link.setQueryParameters(PeopleAddress.write(filter));
        return link;
    }

    static RouterLink cycle(CycleId cycle, String words) {
        return new RouterLink(words, CycleView.class, parameters(cycle));
    }

    /** A count that leads to the people it counts; nothing leads nowhere. */
    static Component count(CycleId cycle, PeopleFilter filter, long count, String meaning) {
        if (count == 0) {
            com.vaadin.flow.component.html.Span nothing = new com.vaadin.flow.component.html.Span("–");
            nothing.addClassName("gy-soft");
            return nothing;
        }
        RouterLink link = people(cycle, filter, Formats.here().number(count));
        link.getElement().setAttribute("aria-label", meaning + " " + count);
        return link;
    }

    static void toPeople(CycleId cycle, PeopleFilter filter) {
        UI.getCurrent().navigate(CycleView.class, parameters(cycle), PeopleAddress.write(filter));
    }

    public static RouterLink ranking(CycleId cycle, RankingFilter filter, String words) {
        RouterLink link = new RouterLink(words, MyResultsView.class);
        link.setQueryParameters(new RankingAddress(cycle, filter).parameters());
        return link;
    }

    public static void toRanking(CycleId cycle, RankingFilter filter) {
        QueryParameters address = new RankingAddress(cycle, filter).parameters();
        UI.getCurrent().navigate(MyResultsView.class, address);
    }

    public static RouterLink result(CycleId cycle, EmployeeId employee, String words) {
        return new RouterLink(words, ResultView.class, ResultView.parameters(cycle, employee));
    }

    private static RouteParameters parameters(CycleId cycle) {
        return new RouteParameters(CycleView.CYCLE, cycle.toString());
    }
}
