package io.gengyun.appraisal.ui;

import static io.gengyun.appraisal.ui.LineWords.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Stage;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.EmptyState;
import io.gengyun.uikit.ExportLinks;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.Notices;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.Section;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cockpit of one cycle: where everybody stands, who holds it up, and the next step for HR. */
@RolesAllowed({"HR", "EXECUTIVE"})
@Route("cycles/:cycle")
class CycleView extends PageLayout
        implements BeforeEnterObserver, AfterNavigationObserver, BeforeLeaveObserver {

    static final String CYCLE = "cycle";
    private static final String STAGE = "stage";
    private static final String SEARCH = "q";
    private static final int POLL_MILLIS = 1000;

    private final AppraisalCycles cycles;
    private final Results results;
    private final Clock clock;
    private final boolean acts;
    private final Div body = new Div();
    private @Nullable CycleId id;
    private @Nullable CycleRecord cycle;
    private @Nullable Stage stage;
    private @Nullable String search;
    private @Nullable StageChart chart;
    private @Nullable ParticipantList people;
    private final Span hint = new Span();
    private @Nullable Button remind;
    private @Nullable Button refreeze;

    CycleView(AppraisalCycles cycles, Results results, Access access, Clock clock) {
        super("appraisal.cycle");
        this.cycles = cycles;
        this.results = results;
        this.clock = clock;
        acts = access.user().has(Role.HR);
        body.addClassName("gy-stack");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = CycleId.of(event.getRouteParameters().get(CYCLE).orElse(""));
        } catch (IllegalArgumentException noId) {
            id = null;
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        stage = asked.getSingleParameter(STAGE).map(CycleView::stage).orElse(null);
        search = asked.getSingleParameter(SEARCH).filter(words -> !words.isBlank()).orElse(null);
        if (cycle == null || !cycle.id().equals(id) || people == null) {
            load();
        } else {
            refresh();
        }
    }

    private static @Nullable Stage stage(String word) {
        return Arrays.stream(Stage.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        UI.getCurrent().setPollInterval(-1);
    }

    /** Reads the cycle and builds the page for its state. */
    private void load() {
        body.removeAll();
        clearActions();
        people = null;
        try {
            cycle = cycles.get(known());
        } catch (BusinessRefusal refusal) {
            body.add(new EmptyState(Notices.sentence(refusal), text("appraisal.cycle.missing")));
            return;
        }
        setHeading(cycle.name());
        Formats formats = Formats.here();
        setDescription(
                text(
                        "appraisal.cycle.about",
                        formats.period(cycle.period().from(), cycle.period().to()),
                        cycle.scorecard() == null
                                ? text("appraisal.plan.byPosition")
                                : cycle.scorecard()));
        if (cycle.state() == State.OPEN || cycle.state() == State.CLOSED) {
            addActions(exportOfResults());
        }
        addActions(CyclesView.state(cycle.state()));
        if (acts) {
            actions();
        }
        switch (cycle.state()) {
            case PLANNED -> body.add(planned());
            case OPENING -> opening();
            case OPEN, CLOSED -> cockpit();
        }
    }

    private CycleId known() {
        if (id == null) {
            throw BusinessRefusal.notFound("security.notThere");
        }
        return id;
    }

    private void actions() {
        CycleCommands commands = new CycleCommands(cycles, cycle, this::load, this::closing);
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

    private void opening() {
        Paragraph words = new Paragraph(openingWords());
        await(State.OPENING, text("appraisal.opening"), words, () -> words.setText(openingWords()));
    }

    private String openingWords() {
        return text("appraisal.opening.words", Formats.here().number(cycle.participants()));
    }

    /** The closing has been accepted and goes on in the background. */
    private void closing() {
        body.removeAll();
        clearActions();
        Paragraph words = new Paragraph(text("appraisal.closing.words"));
        await(State.OPEN, text("appraisal.closing"), words, () -> {});
    }

    /** Progress that asks again each second; leaving the page stops nothing but the asking. */
    private void await(State during, String title, Paragraph words, Runnable meanwhile) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        body.add(new Section(title, words, bar));
        UI page = UI.getCurrent();
        page.setPollInterval(POLL_MILLIS);
        Registration[] polling = new Registration[1];
        polling[0] =
                page.addPollListener(
                        poll -> {
                            CycleRecord now = cycles.get(known());
                            if (!isAttached() || now.state() != during) {
                                page.setPollInterval(-1);
                                polling[0].remove();
                                load();
                            } else {
                                cycle = now;
                                meanwhile.run();
                            }
                        });
    }

    private void cockpit() {
        chart = new StageChart(picked -> go(picked, search));
        people =
                new ParticipantList(
                        cycles,
                        cycle.id(),
                        clock,
                        acts && cycle.state() == State.OPEN,
                        this::label);
        Section list =
                new Section(text("appraisal.participants"), people)
                        .withActions(search(), people.export());
        if (acts && cycle.state() == State.OPEN) {
            CycleCommands commands = new CycleCommands(cycles, cycle, this::load, this::closing);
            remind = new Button(VaadinIcon.BELL_O.create(), click -> remindStage(commands));
            refreeze =
                    new Button(
                            VaadinIcon.REFRESH.create(),
                            click -> commands.refreeze(people.chosen()));
            hint.addClassNames("gy-soft", "gy-small");
            list.withActions(hint, remind, refreeze);
        }
        body.add(new Section(text("appraisal.stages"), chart), list);
        refresh();
    }

    private ExportLinks exportOfResults() {
        return ResultTable.export(results, cycle.id(), cycle.name())
                .saying(text("appraisal.results.export"));
    }

    private void remindStage(CycleCommands commands) {
        if (stage != null) {
            commands.remind(stage);
        }
    }

    private TextField search() {
        TextField field = new TextField();
        field.setPlaceholder(text("appraisal.participants.search"));
        field.setAriaLabel(text("appraisal.participants.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValue(search == null ? "" : search);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> go(stage, change.getValue()));
        return field;
    }

    private void go(@Nullable Stage newStage, @Nullable String words) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (newStage != null) {
            parameters.put(STAGE, newStage.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (words != null && !words.isBlank()) {
            parameters.put(SEARCH, words.strip());
        }
        UI.getCurrent()
                .navigate(
                        CycleView.class,
                        new RouteParameters(CYCLE, known().toString()),
                        QueryParameters.simple(parameters));
    }

    private void refresh() {
        if (chart != null && people != null) {
            chart.show(cycle.stages(), cycle.participants(), stage);
            people.show(stage, search);
            label();
        }
    }

    /** The buttons say what they would do now, and rest while there is nothing to do. */
    private void label() {
        if (remind != null && refreeze != null && people != null) {
            boolean waiting = stage != null && stage != Stage.DONE && stage != Stage.IMPROVING;
            remind.setEnabled(waiting);
            remind.setText(
                    waiting
                            ? text(
                                    "appraisal.remind.stage",
                                    text("appraisal.stage." + stage.name()))
                            : text("appraisal.remind"));
            hint.setText(
                    waiting
                            ? ""
                            : text(
                                    stage == null
                                            ? "appraisal.remind.hint"
                                            : "appraisal.remind.nothing"));
            hint.setVisible(!waiting);
            int chosen = people.chosen().size();
            refreeze.setEnabled(chosen > 0);
            refreeze.setText(text("appraisal.refreeze", chosen));
        }
    }
}
