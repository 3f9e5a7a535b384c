package io.gengyun.appraisal.ui;

import static io.gengyun.appraisal.ui.LineWords.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.Preview;
import io.gengyun.appraisal.CycleId;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Employees;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.Confirmation;
import io.gengyun.uikit.FigureCard;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.Notices;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.RecordTable;
import io.gengyun.uikit.Section;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Planning a cycle: period, scorecard, people, deadlines, and a look at who it would be before it
 * is kept.
 */
@RolesAllowed("HR")
@Route("cycles/new")
class CyclePlanView extends PageLayout implements BeforeLeaveObserver {

    private final AppraisalCycles cycles;
    private final CyclePlanForm form;
    private final Div preview = new Div();
    private boolean kept;

    CyclePlanView(AppraisalCycles cycles, Scorecards scorecards, Employees employees, Clock clock) {
        super("appraisal.plan");
        this.cycles = cycles;
        setDescription(text("appraisal.plan.description"));
        form = new CyclePlanForm(scorecards, employees, LocalDate.now(clock));
        Button look = new Button(text("appraisal.plan.preview"), click -> preview());
        Button keep = new Button(text("appraisal.plan.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel =
                new Button(
                        text("uikit.cancel"), click -> UI.getCurrent().navigate(CyclesView.class));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(keep, look, cancel);
        buttons.addClassName("gy-row");
        Section people = new Section(text("appraisal.plan.who"), hint(), preview);
        Div columns = new Div(new Section(text("appraisal.plan.what"), form, buttons), people);
        columns.addClassName("gy-plan");
        add(columns);
    }

    private static Paragraph hint() {
        Paragraph hint = new Paragraph(text("appraisal.plan.preview.hint"));
        hint.addClassName("gy-soft");
        return hint;
    }

    private void preview() {
        run(
                plan -> {
                    Preview found = cycles.preview(plan);
                    preview.removeAll();
                    preview.add(
                            FigureCard.row(
                                    new FigureCard(
                                            text("appraisal.plan.participants"),
                                            Formats.here().number(found.participants())),
                                    new FigureCard(
                                            text("appraisal.plan.leftOut"),
                                            Formats.here().number(found.leftOut().size()))));
                    if (!found.leftOut().isEmpty()) {
                        preview.add(leftOut(found.leftOut()));
                    }
                });
    }

    private RecordTable<Map.Entry<String, String>> leftOut(Map<String, String> reasons) {
        Map<String, String> names = form.names(reasons.keySet());
        RecordTable<Map.Entry<String, String>> table =
                new RecordTable<>(text("appraisal.plan.leftOut"));
        table.text(text("appraisal.person.number"), Map.Entry::getKey);
        table.text(text("appraisal.person"), row -> names.getOrDefault(row.getKey(), "–"));
        table.text(text("appraisal.plan.leftOut.why"), row -> text(row.getValue()));
        return table.appendAll(
                reasons.entrySet().stream().sorted(Map.Entry.comparingByKey()).limit(200).toList());
    }

    private void keep() {
        run(
                plan -> {
                    CycleId cycle = cycles.plan(plan);
                    kept = true;
                    Notices.done("appraisal.plan.kept", plan.name());
                    UI.getCurrent()
                            .navigate(
                                    CycleView.class,
                                    new RouteParameters(CycleView.CYCLE, cycle.toString()));
                });
    }

    private void run(java.util.function.Consumer<Plan> command) {
        try {
            Optional<Plan> plan = form.plan();
            if (plan.isPresent()) {
                command.accept(plan.get());
            }
        } catch (BusinessRefusal refusal) {
            List<BusinessRefusal.FieldError> elsewhere = form.tell(refusal.fields());
            if (refusal.fields().isEmpty() || !elsewhere.isEmpty()) {
                Notices.refused(refusal);
            }
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!kept && form.isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            Confirmation.ask(
                            text("workflow.leave.title"),
                            text("workflow.leave.text"),
                            text("workflow.leave.yes"),
                            () -> {
                                kept = true;
                                leave.proceed();
                            })
                    .addCancelListener(cancel -> leave.cancel());
        }
    }
}
