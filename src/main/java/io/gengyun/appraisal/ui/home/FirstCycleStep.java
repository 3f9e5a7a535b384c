package io.gengyun.appraisal.ui.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.ui.cycle.CyclePlanView;
import io.gengyun.appraisal.ui.cycle.CycleView;
import io.gengyun.appraisal.ui.cycle.CyclesView;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.FirstStep;
import io.gengyun.uikit.page.Formats;
import java.util.List;

/** First run: the first appraisal cycle is planned and opened. */
@org.springframework.stereotype.Component
class FirstCycleStep implements FirstStep {

    private final AppraisalCycles cycles;
    private final Access access;

    FirstCycleStep(AppraisalCycles cycles, Access access) {
        this.cycles = cycles;
        this.access = access;
    }

    @Override
    public String key() {
        return "cycle";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String title() {
        return translate("appraisal.first.cycle");
    }

    @Override
    public String explanation() {
        return translate("appraisal.first.cycle.how");
    }

    @Override
    public boolean offered() {
        return access.user().has(Role.HR);
    }

    @Override
    public StepState state() {
        List<CycleRecord> all = cycles.list();
        List<String> facts = all.stream()
                .map(cycle -> translate(
                        "appraisal.first.cycle.fact",
                        cycle.name(),
                        translate("appraisal.state." + cycle.state().name()),
                        Formats.here().number(cycle.participants())))
                .limit(3)
                .toList();
        return new StepState(all.stream().anyMatch(cycle -> cycle.state() != State.PLANNED), facts);
    }

    @Override
    public Component component(Runnable changed) {
        List<CycleRecord> all = cycles.list();
        Div content = new Div();
        content.addClassName("gy-stack");
        all.stream().limit(3).map(FirstCycleStep::row).forEach(content::add);
        Button plan = new Button(
                translate("appraisal.plan"),
                VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(CyclePlanView.class));
        if (all.isEmpty()) {
            plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        content.add(new Div(plan));
        return content;
    }

    private static Component row(CycleRecord cycle) {
        RouterLink link = new RouterLink(
                cycle.state() == State.PLANNED
                        ? translate("appraisal.first.cycle.open", cycle.name())
                        : translate("appraisal.first.cycle.follow", cycle.name()),
                CycleView.class,
                new RouteParameters(CycleView.CYCLE, cycle.id().toString()));
        Div row = new Div(CyclesView.state(cycle.state()), link);
        row.addClassName("gy-row");
        return row;
    }
}
