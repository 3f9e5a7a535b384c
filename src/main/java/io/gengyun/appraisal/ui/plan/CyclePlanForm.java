package io.gengyun.appraisal.ui.plan;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.ui.labels.PlanLabels;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.ui.explanation.PeriodLabels;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.Period;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a cycle to be, filled from a period proposed or from the plan as it was kept. */
public final class CyclePlanForm extends Div {

    private enum Who {
        EVERYBODY,
        UNITS,
        EMPLOYEES
    }

    private static final String BY_POSITION = "";
    private static final int LONGEST = 365;

    private final NamedFields fields = new NamedFields();
    private final Employees employees;
    private final TextField name = new TextField(translate("appraisal.cycle.name"));
    private final DatePicker from = ComponentTexts.datePicker(translate("appraisal.plan.from"));
    private final DatePicker to = ComponentTexts.datePicker(translate("appraisal.plan.to"));
    private final Select<String> scorecard = new Select<>();
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>(translate("appraisal.plan.people"));
    private final MultiSelectComboBox<String> units =
            new MultiSelectComboBox<>(translate("appraisal.plan.people.UNITS"));
    private final MultiSelectComboBox<EmployeeRecord> people =
            new MultiSelectComboBox<>(translate("appraisal.plan.people.EMPLOYEES"));
    private final FigureField declare = days("declare", Deadlines.USUAL.declare());
    private final FigureField review = days("review", Deadlines.USUAL.review());
    private final FigureField respond = days("respond", Deadlines.USUAL.respond());
    private final FigureField appeal = days("appeal", Deadlines.USUAL.appeal());
    private String suggested = "";

    public CyclePlanForm(Scorecards scorecards, Employees employees) {
        this.employees = employees;
        addClassName("gy-form");
        name.setMaxLength(200);
        from.addValueChangeListener(change -> suggestName());
        to.addValueChangeListener(change -> suggestName());
        scorecard(scorecards.all());
        who();
        Div deadlines = new Div(declare, review, respond, appeal);
        deadlines.addClassName("gy-deadlines");
        H3 heading = new H3(translate("appraisal.plan.deadlines"));
        Div block = new Div(heading, deadlines);
        block.addClassName("gy-form-wide");
        name.addClassName("gy-form-wide");
        who.addClassName("gy-form-wide");
        units.addClassName("gy-form-wide");
        people.addClassName("gy-form-wide");
        scorecard.addClassName("gy-form-wide");
        add(name, from, to, scorecard, who, units, people, block);
        name();
    }

    /** Begins with this period, the usual deadlines, and everybody. */
    public void propose(Period period) {
        from.setValue(period.from());
        to.setValue(period.to());
        suggestName();
        fields.settle();
    }

    /** Begins with a plan as it was kept. */
    public void fill(Plan plan) {
        from.setValue(plan.period().from());
        to.setValue(plan.period().to());
        name.setValue(plan.name());
        scorecard.setValue(plan.scorecard() == null ? BY_POSITION : plan.scorecard());
        if (!plan.employees().isEmpty()) {
            who.setValue(Who.EMPLOYEES);
            people.setValue(Set.copyOf(employees.withNumbers(plan.employees()).values()));
        } else if (!plan.units().isEmpty()) {
            who.setValue(Who.UNITS);
            units.setValue(Set.copyOf(plan.units()));
        }
        declare.setValue(BigDecimal.valueOf(plan.deadlines().declare()));
        review.setValue(BigDecimal.valueOf(plan.deadlines().review()));
        respond.setValue(BigDecimal.valueOf(plan.deadlines().respond()));
        appeal.setValue(BigDecimal.valueOf(plan.deadlines().appeal()));
        fields.settle();
    }

    private void name() {
        fields.required("name", name);
        fields.required("from", from);
        fields.required("to", to);
        fields.add("scorecard", scorecard);
        fields.add("scorecardByPosition", scorecard);
        fields.add("people", who);
        fields.required("units", units);
        fields.required("employees", people);
        fields.required("deadlines.declare", declare);
        fields.required("deadlines.review", review);
        fields.required("deadlines.respond", respond);
        fields.required("deadlines.appeal", appeal);
        fields.guard(this);
    }

    /** Names the cycle by its period, as long as nobody has written a name of their own. */
    private void suggestName() {
        boolean whole = !from.isEmpty() && !to.isEmpty() && !to.getValue().isBefore(from.getValue());
        if (!whole || !name.isEmpty() && !name.getValue().equals(suggested)) {
            return;
        }
        Period period = new Period(from.getValue(), to.getValue());
        suggested = translate("appraisal.plan.name.suggested", PeriodLabels.of(period));
        name.setValue(suggested);
    }

    private void scorecard(List<Scorecard> all) {
        scorecard.setLabel(translate("appraisal.plan.scorecard"));
        Map<String, String> names = PlanLabels.scorecards(all);
        List<String> keys = Stream.concat(Stream.of(BY_POSITION), all.stream().map(Scorecard::key))
                .toList();
        scorecard.setItems(keys);
        scorecard.setItemLabelGenerator(
                key -> key.equals(BY_POSITION) ? translate("appraisal.plan.byPosition") : names.getOrDefault(key, key));
        boolean onlyOneForAll = all.size() == 1 && all.getFirst().position() == null;
        scorecard.setValue(onlyOneForAll ? all.getFirst().key() : BY_POSITION);
        scorecard.setHelperText(translate("appraisal.plan.scorecard.hint"));
    }

    private void who() {
        who.setItems(Who.values());
        who.setItemLabelGenerator(each -> translate("appraisal.plan.people." + each.name()));
        who.setValue(Who.EVERYBODY);
        units.setItems(employees.units());
        people.setItemLabelGenerator(person -> person.name() + " · " + person.number());
        people.setItems(query -> {
            List<EmployeeRecord> found =
                    employees.list(query.getFilter().orElse(""), 200, null).items();
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        units.setVisible(false);
        people.setVisible(false);
        who.addValueChangeListener(change -> {
            units.setVisible(change.getValue() == Who.UNITS);
            people.setVisible(change.getValue() == Who.EMPLOYEES);
        });
    }

    private static FigureField days(String stage, int usual) {
        FigureField field = new FigureField(translate("appraisal.plan.deadline." + stage))
                .whole()
                .between(1, LONGEST);
        field.setValue(BigDecimal.valueOf(usual));
        return field;
    }

    /** The plan as entered; empty after what is missing has been marked. */
    public Optional<Plan> plan() {
        if (!fields.isComplete()) {
            return Optional.empty();
        }
        if (to.getValue().isBefore(from.getValue())) {
            fields.tell("to", translate("appraisal.plan.endsBefore"));
            return Optional.empty();
        }
        return Optional.of(new Plan(
                name.getValue().strip(),
                new Period(from.getValue(), to.getValue()),
                key(),
                who.getValue() == Who.EMPLOYEES
                        ? people.getValue().stream().map(EmployeeRecord::number).toList()
                        : List.of(),
                who.getValue() == Who.UNITS ? List.copyOf(units.getValue()) : List.of(),
                new Deadlines(days(declare), days(review), days(respond), days(appeal))));
    }

    private @Nullable String key() {
        String key = scorecard.getValue();
        return key == null || key.equals(BY_POSITION) ? null : key;
    }

    /** A deadline is there once the form is complete. */
    private static int days(FigureField field) {
        return Objects.requireNonNull(field.wholeNumber());
    }

    /** The fields by name, which know what would be lost. */
    public NamedFields fields() {
        return fields;
    }
}
