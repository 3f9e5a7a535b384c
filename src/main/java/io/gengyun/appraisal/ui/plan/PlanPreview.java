package io.gengyun.appraisal.ui.plan;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gengyun.appraisal.CyclePlans.Joining;
import io.gengyun.appraisal.CyclePlans.Preview;
import io.gengyun.appraisal.CyclePlans.Remark;
import io.gengyun.appraisal.ui.labels.PlanLabels;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.uikit.chart.FigureCard;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;
import java.util.Map;

/** What a plan would open: who takes part, who does not and why, and what forbids it. */
public final class PlanPreview extends Div {

    private static final int MOST = 200;
    private static final String NOBODY_THERE = "appraisal.plan.nobodyThere";

    private final transient Employees employees;
    private final transient Scorecards scorecards;

    public PlanPreview(Employees employees, Scorecards scorecards) {
        this.employees = employees;
        this.scorecards = scorecards;
        addClassName("gy-stack-tight");
    }

    public void show(Preview found) {
        removeAll();
        if (!found.errors().isEmpty()) {
            add(errors(found.errors()));
        }
        add(FigureCard.row(
                new FigureCard(
                        translate("appraisal.plan.participants"),
                        Formats.here().number(found.joining().size())),
                new FigureCard(
                        translate("appraisal.plan.leftOut"),
                        Formats.here().number(found.leftOut().size()))));
        if (!found.remarks().isEmpty()) {
            Div hint = new Div(new Span(translate("appraisal.plan.remarks")), remarks(found.remarks()));
            hint.addClassName("gy-hint");
            add(hint);
        }
        if (!found.joining().isEmpty()) {
            add(new Details(translate("appraisal.plan.joining"), joining(found.joining())));
        }
        if (!found.leftOut().isEmpty()) {
            add(leftOut(found.leftOut()));
        }
    }

    /** What deserves a second look, a sentence each. */
    public static UnorderedList remarks(List<Remark> remarks) {
        UnorderedList list = new UnorderedList();
        remarks.forEach(remark -> list.add(new ListItem(PlanLabels.remark(remark))));
        return list;
    }

    private static Div errors(List<FieldError> errors) {
        UnorderedList list = new UnorderedList();
        errors.stream()
                .map(error -> translate(error.key(), error.arguments().toArray()))
                .distinct()
                .limit(MOST)
                .forEach(words -> list.add(new ListItem(words)));
        Div alert = new Div(list);
        alert.addClassName("gy-alert");
        alert.getElement().setAttribute("role", "alert");
        if (errors.stream().anyMatch(error -> error.key().equals(NOBODY_THERE))) {
            Anchor imports = new Anchor("imports/new", translate("appraisal.plan.import"));
            imports.getElement().setAttribute("router-link", true);
            alert.add(imports);
        }
        return alert;
    }

    private RecordTable<Joining> joining(List<Joining> people) {
        Map<String, String> names = PlanLabels.scorecards(scorecards.all());
        RecordTable<Joining> table = new RecordTable<>(translate("appraisal.plan.participants"));
        table.text(translate("appraisal.person.number"), Joining::number);
        table.text(translate("appraisal.person"), Joining::name);
        table.text(translate("appraisal.person.unit"), row -> row.unit() == null ? "–" : row.unit());
        table.text(translate("appraisal.plan.scorecard"), row -> names.getOrDefault(row.scorecard(), row.scorecard()));
        return table.appendAll(people.stream().limit(MOST).toList());
    }

    private RecordTable<Map.Entry<String, String>> leftOut(Map<String, String> reasons) {
        Map<String, EmployeeRecord> known = employees.withNumbers(reasons.keySet());
        RecordTable<Map.Entry<String, String>> table = new RecordTable<>(translate("appraisal.plan.leftOut"));
        table.text(translate("appraisal.person.number"), Map.Entry::getKey);
        table.text(
                translate("appraisal.person"),
                row -> known.containsKey(row.getKey()) ? known.get(row.getKey()).name() : "–");
        table.text(translate("appraisal.plan.leftOut.why"), row -> translate(row.getValue()));
        return table.appendAll(reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST)
                .toList());
    }
}
