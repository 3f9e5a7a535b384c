package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import io.gengyun.appraisal.AppraisalCycles;
import io.gengyun.appraisal.CyclePlans;
import io.gengyun.appraisal.CyclePlans.Planned;
import io.gengyun.appraisal.CyclePlans.Preview;
import io.gengyun.appraisal.ui.plan.PlanPreview;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;

/** What HR does with a cycle that is not open yet: change the plan, withdraw it, or open it. */
final class PlanCommands {

    private final AppraisalCycles cycles;
    private final CyclePlans plans;
    private final Planned planned;
    private final Preview preview;
    private final Runnable afterwards;

    PlanCommands(AppraisalCycles cycles, CyclePlans plans, Planned planned, Runnable afterwards) {
        this.cycles = cycles;
        this.plans = plans;
        this.planned = planned;
        this.afterwards = afterwards;
        preview = plans.preview(planned.plan(), planned.id());
    }

    Planned planned() {
        return planned;
    }

    Preview preview() {
        return preview;
    }

    Button[] buttons() {
        Button withdraw =
                new Button(translate("appraisal.plan.withdraw"), VaadinIcon.TRASH.create(), click -> withdraw());
        withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Button change = new Button(translate("appraisal.plan.change"), VaadinIcon.EDIT.create(), click -> change());
        Button open = new Button(translate("appraisal.open"), VaadinIcon.PLAY.create(), click -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Button[] {withdraw, change, open};
    }

    private void change() {
        UI.getCurrent()
                .navigate(
                        CyclePlanView.class,
                        new RouteParameters(CycleView.CYCLE, planned.id().toString()));
    }

    private void withdraw() {
        Confirmation.askDangerous(
                translate("appraisal.plan.withdraw.title", planned.plan().name()),
                translate("appraisal.plan.withdraw.text"),
                translate("appraisal.plan.withdraw"),
                () -> {
                    try {
                        plans.withdraw(planned.id(), planned.version());
                        Notices.done("appraisal.plan.withdrawn", planned.plan().name());
                        UI.getCurrent().navigate(CyclesView.class);
                    } catch (BusinessRefusal refusal) {
                        Notices.refused(refusal);
                        afterwards.run();
                    }
                });
    }

    /** Says what deserves a second look; what forbids the opening is said instead of asking. */
    private void open() {
        if (!preview.errors().isEmpty()) {
            Notices.refused(
                    new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "appraisal.open.refused", preview.errors()));
            return;
        }
        Confirmation question = Confirmation.ask(
                translate("appraisal.open.title", planned.plan().name()),
                "",
                translate("appraisal.open"),
                this::opened);
        String freezes = translate(
                "appraisal.open.text", Formats.here().number(preview.joining().size()));
        Div words = new Div(new Paragraph(freezes));
        if (!preview.remarks().isEmpty()) {
            words.add(new Paragraph(translate("appraisal.plan.remarks")), PlanPreview.remarks(preview.remarks()));
        }
        question.saying(words);
    }

    private void opened() {
        try {
            cycles.open(planned.id(), planned.version());
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
        afterwards.run();
    }
}
