package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.Stage;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All appraisal cycles, newest first. */
@RolesAllowed({"HR", "EXECUTIVE", "SUPERVISOR"})
@Route("cycles")
@Menu(order = 120, title = "appraisal.cycles", icon = "vaadin:refresh")
public class CyclesView extends PageLayout {

    CyclesView(CycleFigures figures, Access access) {
        super("appraisal.cycles");
        setDescription(translate("appraisal.cycles.description"));
        boolean plans = access.user().has(Role.HR);
        if (plans) {
            addActions(plan());
        }
        List<CycleRecord> all = figures.cycles().stream().map(Progress::cycle).toList();
        if (all.isEmpty()) {
            add(
                    plans
                            ? new EmptyState(
                                    translate("appraisal.cycles.none"), translate("appraisal.cycles.none.hint"), plan())
                            : new EmptyState(
                                    translate("appraisal.cycles.none"), translate("appraisal.cycles.none.others")));
        } else {
            RecordTable<CycleRecord> table = table(all);
            add(new Section(translate("appraisal.cycles.all"), table)
                    .withActions(ExportLinks.of("cycles", table, all)));
        }
    }

    private static Button plan() {
        Button plan = new Button(
                translate("appraisal.plan"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(CyclePlanView.class));
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return plan;
    }

    private static RecordTable<CycleRecord> table(List<CycleRecord> all) {
        Formats formats = Formats.here();
        RecordTable<CycleRecord> table = new RecordTable<>(translate("appraisal.cycles"));
        table.naming(translate("appraisal.cycle.name"), CyclesView::link);
        table.text(
                translate("appraisal.cycle.period"),
                row -> formats.period(row.period().from(), row.period().to()));
        table.component(translate("appraisal.cycle.state"), row -> state(row.state()));
        table.number(translate("appraisal.cycle.participants"), row -> formats.number(row.participants()))
                .inFile(CycleRecord::participants);
        table.number(translate("appraisal.cycle.done"), CyclesView::done)
                .inFile(row -> row.stages().getOrDefault(Stage.DONE, 0L));
        return table.appendAll(all);
    }

    private static Component link(CycleRecord row) {
        RouterLink link = new RouterLink(
                row.name(),
                CycleView.class,
                new RouteParameters(CycleView.CYCLE, row.id().toString()));
        return new Span(link);
    }

    private static String done(CycleRecord row) {
        if (row.participants() == 0) {
            return "–";
        }
        long done = row.stages().getOrDefault(Stage.DONE, 0L);
        return Formats.here().number(done) + " / " + Formats.here().number(row.participants());
    }

    public static StatusBadge state(State state) {
        Tone tone = switch (state) {
            case PLANNED, CLOSED -> Tone.NEUTRAL;
            case OPENING -> Tone.WARNING;
            case OPEN -> Tone.INFO;
        };
        return new StatusBadge(tone, translate("appraisal.state." + state.name()));
    }
}
