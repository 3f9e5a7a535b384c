package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.CyclePlans;
import io.gengyun.appraisal.CyclePlans.Planned;
import io.gengyun.appraisal.CyclePlans.Preview;
import io.gengyun.appraisal.ui.labels.PlanLabels;
import io.gengyun.appraisal.ui.plan.CyclePlanForm;
import io.gengyun.appraisal.ui.plan.NextPeriod;
import io.gengyun.appraisal.ui.plan.PlanPreview;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Employees;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Planning a cycle, or changing the plan of one that is not open yet: period, scorecard, people,
 * deadlines, and a look at who it would be before it is kept.
 */
@RolesAllowed("HR")
@Route("cycles/new")
@RouteAlias("cycles/:cycle/plan")
public class CyclePlanView extends PageLayout implements BeforeEnterObserver {

    private final AppraisalCycles cycles;
    private final CyclePlans plans;
    private final Clock clock;
    private final CyclePlanForm form;
    private final PlanPreview preview;
    private final Div columns = new Div();
    private @Nullable Planned before;

    CyclePlanView(AppraisalCycles cycles, CyclePlans plans, Scorecards scorecards, Employees employees, Clock clock) {
        super("appraisal.plan");
        this.cycles = cycles;
        this.plans = plans;
        this.clock = clock;
        setDescription(translate("appraisal.plan.description"));
        form = new CyclePlanForm(scorecards, employees);
        preview = new PlanPreview(employees, scorecards);
        Button look = new Button(translate("appraisal.plan.preview"), click -> preview());
        Button keep = new CommandButton(translate("appraisal.plan.keep"), this::keep);
        Button cancel = new Button(translate("uikit.cancel"), click -> back());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(keep, look, cancel);
        buttons.addClassName("gy-row");
        Section people = new Section(translate("appraisal.plan.who"), hint(), preview);
        columns.add(new Section(translate("appraisal.plan.what"), form, buttons), people);
        columns.addClassName("gy-plan");
        add(columns);
    }

    private static Paragraph hint() {
        Paragraph hint = new Paragraph(translate("appraisal.plan.preview.hint"));
        hint.addClassName("gy-soft");
        return hint;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (isMadeAnew(event)) {
            return;
        }
        Optional<String> known = event.getRouteParameters().get(CycleView.CYCLE);
        if (known.isEmpty()) {
            form.propose(NextPeriod.after(cycles.list(), LocalDate.now(clock)));
        } else {
            begin(known.get());
        }
    }

    /** The plan as it stands, to be changed; what is no plan any more is said so. */
    private void begin(String id) {
        setHeading(translate("appraisal.plan.change"));
        try {
            before = plans.get(cycle(id));
            form.fill(before.plan());
            preview.show(plans.preview(before.plan(), before.id()));
        } catch (BusinessRefusal refusal) {
            remove(columns);
            add(MissingCycle.of(refusal));
        }
    }

    private static CycleId cycle(String id) {
        try {
            return CycleId.of(id);
        } catch (IllegalArgumentException noId) {
            throw BusinessRefusal.notFound("appraisal.cycle.unknown");
        }
    }

    private void preview() {
        run(plan -> {
            Preview found = look(plan);
            form.fields().tell(found.errors());
            PlanLabels.nameTaken(found)
                    .ifPresent(taken -> form.fields()
                            .tell(
                                    "name",
                                    translate(taken.key(), taken.arguments().toArray())));
            preview.show(found);
        });
    }

    private Preview look(Plan plan) {
        return plans.preview(plan, before == null ? null : before.id());
    }

    /** Two cycles of one name cannot be told apart in any list, so another name is asked for. */
    private void keep() {
        run(plan -> {
            Optional<FieldError> taken = PlanLabels.nameTaken(look(plan));
            if (taken.isPresent()) {
                form.fields().tell(List.of(taken.get()));
                return;
            }
            CycleId cycle = kept(plan);
            form.fields().settle();
            Notices.done("appraisal.plan.kept", plan.name());
            show(cycle);
        });
    }

    private CycleId kept(Plan plan) {
        if (before == null) {
            return cycles.plan(plan);
        }
        plans.change(before.id(), before.version(), plan);
        return before.id();
    }

    private void back() {
        if (before == null) {
            UI.getCurrent().navigate(CyclesView.class);
        } else {
            show(before.id());
        }
    }

    private static void show(CycleId cycle) {
        UI.getCurrent().navigate(CycleView.class, new RouteParameters(CycleView.CYCLE, cycle.toString()));
    }

    private void run(Consumer<Plan> command) {
        form.fields().attempt(() -> form.plan().ifPresent(command));
    }
}
