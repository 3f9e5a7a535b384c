package io.gengyun.appraisal.ui;

import static io.gengyun.appraisal.ui.LineWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
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
import io.gengyun.appraisal.Results;
import io.gengyun.indicators.Scorecards;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.EmptyState;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.Notices;
import io.gengyun.uikit.PageLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One cycle: planned, on its way to be open or closed, or with its cockpit. HR acts here,
 * executives read, supervisors see the people below them.
 */
@RolesAllowed({"HR", "EXECUTIVE", "SUPERVISOR"})
@Route("cycles/:cycle")
class CycleView extends PageLayout implements BeforeEnterObserver, AfterNavigationObserver {

    static final String CYCLE = "cycle";

    private final AppraisalCycles cycles;
    private final CycleFigures figures;
    private final Results results;
    private final transient Scorecards scorecards;
    private final Clock clock;
    private final boolean acts;
    private final Div body = new Div();
    private @Nullable CycleId id;
    private PeopleFilter filter = PeopleFilter.EVERYBODY;
    private @Nullable CycleCockpit cockpit;

    CycleView(
            AppraisalCycles cycles,
            CycleFigures figures,
            Results results,
            Scorecards scorecards,
            Access access,
            Clock clock) {
        super("appraisal.cycle");
        this.cycles = cycles;
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
            body.add(new EmptyState(Notices.sentence(refusal), text("appraisal.cycle.missing")));
            return;
        }
        CycleRecord cycle = progress.cycle();
        head(cycle);
        CycleCommands commands = new CycleCommands(cycles, cycle, this::load);
        if (acts && !progress.closing()) {
            actions(cycle, commands);
        }
        if (cycle.state() == State.PLANNED) {
            body.add(planned());
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
        setDescription(
                text(
                        "appraisal.cycle.about",
                        Formats.here().period(cycle.period().from(), cycle.period().to()),
                        scorecard(cycle.scorecard())));
        if (cycle.state() == State.OPEN || cycle.state() == State.CLOSED) {
            addActions(
                    ResultTable.export(results, cycle.id(), cycle.name())
                            .saying(text("appraisal.results.export")));
        }
        addActions(CyclesView.state(cycle.state()));
    }

    private String scorecard(@Nullable String key) {
        return key == null
                ? text("appraisal.plan.byPosition")
                : scorecards.find(key).map(Scorecards.Scorecard::name).orElse(key);
    }

    private void actions(CycleRecord cycle, CycleCommands commands) {
        if (cycle.state() == State.PLANNED) {
            Button open =
                    new Button(
                            text("appraisal.open"),
                            VaadinIcon.PLAY.create(),
                            click -> commands.open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(open);
        } else if (cycle.state() == State.OPEN) {
            addActions(new Button(text("appraisal.close"), click -> commands.close()));
        }
    }

    private EmptyState planned() {
        return new EmptyState(
                text("appraisal.cycle.planned"),
                text(acts ? "appraisal.cycle.planned.hint" : "appraisal.cycle.planned.others"));
    }
}
