package io.gengyun.appraisal.ui.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.Blocker;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.ui.address.PeopleAddress;
import io.gengyun.appraisal.ui.cycle.BlockerList;
import io.gengyun.appraisal.ui.cycle.CycleLinks;
import io.gengyun.appraisal.ui.cycle.CyclePlanView;
import io.gengyun.appraisal.ui.cycle.CyclesView;
import io.gengyun.appraisal.ui.cycle.RunningCycles;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Running cycles on the home page of HR: where people stand, who blocks, what has got stuck. */
@org.springframework.stereotype.Component
class CyclesCard implements HomeCard {

    private static final int MOST = 5;

    private final CycleFigures figures;
    private final Access access;

    CyclesCard(CycleFigures figures, Access access) {
        this.figures = figures;
        this.access = access;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public boolean offered() {
        return access.user().has(Role.HR);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Component component() {
        List<Progress> all = figures.cycles();
        List<Progress> running = RunningCycles.of(all);
        Section card = new Section(translate("appraisal.home.running"))
                .withActions(new RouterLink(translate("appraisal.cycles.all"), CyclesView.class));
        if (running.isEmpty()) {
            card.add(nothing(all));
            return card;
        }
        card.add(new RunningCycles(
                running,
                figures.troubles(running.stream().map(one -> one.cycle().id()).toList())));
        blockers(running, card);
        return card;
    }

    private static EmptyState nothing(List<Progress> all) {
        boolean planned = all.stream().anyMatch(one -> one.cycle().state() == State.PLANNED);
        Button plan = new Button(
                translate("appraisal.plan"),
                click -> click.getSource().getUI().ifPresent(page -> page.navigate(CyclePlanView.class)));
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(
                translate("appraisal.home.running.none"),
                translate(planned ? "appraisal.home.running.planned" : "appraisal.home.running.hint"),
                plan);
    }

    /** Blockers of all running cycles, each leading to the people they hold up in the one named. */
    private void blockers(List<Progress> running, Section card) {
        List<Blocker> blockers = figures.blockers(null, MOST);
        if (blockers.isEmpty()) {
            return;
        }
        Map<CycleId, String> names = running.stream()
                .collect(Collectors.toMap(
                        one -> one.cycle().id(), one -> one.cycle().name()));
        UnorderedList list = new UnorderedList();
        list.addClassName("gy-inline-list");
        for (Blocker blocker : blockers) {
            ListItem item = new ListItem(CycleLinks.people(
                    blocker.cycle(),
                    PeopleAddress.ofHolder(BlockerList.holder(blocker), false),
                    words(blocker, names)));
            if (blocker.overdue() > 0) {
                item.addClassName("gy-late");
            }
            list.add(item);
        }
        Span name = new Span(translate("appraisal.blockers"));
        name.addClassName("gy-soft");
        Div line = new Div(name, list);
        line.addClassName("gy-row");
        card.add(line);
    }

    /** Who blocks how much, and where as soon as there is more than one cycle. */
    private static String words(Blocker blocker, Map<CycleId, String> names) {
        String words = translate(
                blocker.overdue() > 0 ? "appraisal.home.blocker.late" : "appraisal.home.blocker",
                BlockerList.name(blocker),
                blocker.open(),
                blocker.overdue());
        return names.size() > 1 ? translate("appraisal.home.blocker.in", names.get(blocker.cycle()), words) : words;
    }
}
