package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.CycleFigures.Progress;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.CyclePlans;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.ui.address.PeopleAddress;
import io.gengyun.appraisal.ui.labels.PlanLabels;
import io.gengyun.appraisal.ui.plan.PlanSummary;
import io.gengyun.appraisal.ui.result.ResultTable;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Employees;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One cycle: planned, on its way to be open or closed, or with its cockpit. HR acts here,
 * executives read, supervisors see the people below them.
 */
@RolesAllowed({"HR", "EXECUTIVE", "SUPERVISOR"})
@Route("cycles/:cycle")
public class CycleView extends PageLayout implements BeforeEnterObserver, AfterNavigationObserver {

    public static final String CYCLE = "cycle";

    private final AppraisalCycles cycles;
    private final CycleFigures figures;
    private final Results results;
    private final CyclePlans plans;
    private final transient Scorecards scorecards;
    private final transient Employees employees;
    private final Clock clock;
    private final boolean acts;
    private final Div body = new Div();
    private @Nullable CycleId id;
    private PeopleFilter filter = PeopleFilter.EVERYBODY;
    private @Nullable CycleCockpit cockpit;

    CycleView(
            AppraisalCycles cycles,
            CyclePlans plans,
            CycleFigures figures,
            Results results,
            Scorecards scorecards,
            Employees employees,
            Access access,
            Clock clock) {
        super("appraisal.cycle");
        this.cycles = cycles;
        this.plans = plans;
        this.employees = employees;
        this.figures = figures;
        this.results = results;
        this.scorecards = scorecards;
        this.clock = clock;
        acts = access.user().has(Role.HR);
        body.addClassName("gy-stack");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CycleId before = id;
        try {
            id = CycleId.of(event.getRouteParameters().get(CYCLE).orElse(""));
        } catch (IllegalArgumentException noId) {
            id = null;
        }
        if (before != null && !before.equals(id)) {
            cockpit = null;
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = PeopleAddress.read(event.getLocation().getQueryParameters());
        if (cockpit == null) {
            load();
        } else {
            cockpit.show(filter);
        }
    }

    /** Reads the cycle and builds the page for its state. */
    private void load() {
        body.removeAll();
        clearActions();
        cockpit = null;
        Progress progress;
        try {
            progress = figures.cycle(known());
        } catch (BusinessRefusal refusal) {
            body.add(MissingCycle.of(refusal));
            return;
        }
        CycleRecord cycle = progress.cycle();
        head(cycle);
        CycleCommands commands = new CycleCommands(cycles, cycle, this::load);
        if (acts && cycle.state() == State.OPEN && !progress.closing()) {
            addActions(new Button(translate("appraisal.close"), click -> commands.close()));
        }
        if (cycle.state() == State.PLANNED) {
            planned(cycle);
        } else if (cycle.state() == State.OPENING || progress.closing()) {
            body.add(new CycleWaiting(figures, progress, acts ? commands : null, this::load));
        } else {
            cockpit = new CycleCockpit(figures, progress, clock, acts ? commands : null);
            body.add(cockpit);
            cockpit.show(filter);
        }
    }

    private CycleId known() {
        if (id == null) {
            throw BusinessRefusal.notFound("appraisal.cycle.unknown");
        }
        return id;
    }

    private void head(CycleRecord cycle) {
        setHeading(cycle.name());
        setDescription(translate(
                "appraisal.cycle.about",
                Formats.here().period(cycle.period().from(), cycle.period().to()),
                scorecard(cycle.scorecard())));
        if (cycle.state() == State.OPEN || cycle.state() == State.CLOSED) {
            addActions(ResultTable.export(results, cycle.id(), cycle.name())
                    .saying(translate("appraisal.results.export")));
        }
        addActions(CyclesView.state(cycle.state()));
    }

    private String scorecard(@Nullable String key) {
        return key == null
                ? translate("appraisal.plan.byPosition")
                : scorecards.find(key).map(Scorecards.Scorecard::name).orElse(key);
    }

    private void planned(CycleRecord cycle) {
        if (!acts) {
            body.add(
                    new EmptyState(translate("appraisal.cycle.planned"), translate("appraisal.cycle.planned.others")),
                    new Paragraph(translate("appraisal.plan.deadlines.are", PlanLabels.deadlines(cycle.deadlines()))));
            return;
        }
        PlanCommands may = new PlanCommands(cycles, plans, plans.get(cycle.id()), this::load);
        addActions(may.buttons());
        body.add(new PlanSummary(may.planned().plan(), may.preview(), scorecards, employees));
    }
}
