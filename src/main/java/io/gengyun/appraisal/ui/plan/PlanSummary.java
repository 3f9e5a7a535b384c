package io.gengyun.appraisal.ui.plan;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.CyclePlans.Preview;
import io.gengyun.appraisal.ui.labels.PlanLabels;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Employees;
import io.gengyun.uikit.page.Section;

/** A plan as it stands, beside who would take part if it were opened now. */
public final class PlanSummary extends Div {

    public PlanSummary(Plan plan, Preview found, Scorecards scorecards, Employees employees) {
        addClassName("gy-plan");
        Paragraph next = new Paragraph(translate("appraisal.cycle.planned.hint"));
        next.addClassName("gy-soft");
        PlanPreview people = new PlanPreview(employees, scorecards);
        people.show(found);
        add(
                new Section(
                        translate("appraisal.cycle.planned"),
                        next,
                        PlanLabels.facts(plan, scorecards.all(), employees.withNumbers(plan.employees()))),
                new Section(translate("appraisal.plan.people"), people));
    }
}
