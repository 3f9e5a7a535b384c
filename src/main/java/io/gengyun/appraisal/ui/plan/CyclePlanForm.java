package io.gengyun.appraisal.ui.plan;

import static io.gengyun.appraisal.ui.labels.LineLabels.text;
import static java.util.Map.entry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.ui.labels.PlanLabels;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.ui.explanation.PeriodLabels;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.Period;
import io.gengyun.uikit.page.ComponentTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Employees employees;
    private final TextField name = new TextField(text("appraisal.cycle.name"));
    private final DatePicker from = ComponentTexts.datePicker(text("appraisal.plan.from"));
    private final DatePicker to = ComponentTexts.datePicker(text("appraisal.plan.to"));
    private final Select<String> scorecard = new Select<>();
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>(text("appraisal.plan.people"));
    private final MultiSelectComboBox<String> units = new MultiSelectComboBox<>(text("appraisal.plan.people.UNITS"));
    private final MultiSelectComboBox<EmployeeRecord> people =
            new MultiSelectComboBox<>(text("appraisal.plan.people.EMPLOYEES"));
    private final IntegerField declare = days("declare", Deadlines.USUAL.declare());
    private final IntegerField review = days("review", Deadlines.USUAL.review());
    private final IntegerField respond = days("respond", Deadlines.USUAL.respond());
    private final IntegerField appeal = days("appeal", Deadlines.USUAL.appeal());
    private String suggested = "";
    private boolean dirty;

    public CyclePlanForm(Scorecards scorecards, Employees employees) {
        this.employees = employees;
        addClassName("gy-form");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        from.addValueChangeListener(change -> suggestName());
        to.addValueChangeListener(change -> suggestName());
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        scorecard(scorecards.all());
        who();
        Div deadlines = new Div(declare, review, respond, appeal);
        deadlines.addClassName("gy-deadlines");
        H3 heading = new H3(text("appraisal.plan.deadlines"));
        Div block = new Div(heading, deadlines);
        block.addClassName("gy-form-wide");
        name.addClassName("gy-form-wide");
        who.addClassName("gy-form-wide");
        units.addClassName("gy-form-wide");
        people.addClassName("gy-form-wide");
        scorecard.addClassName("gy-form-wide");
        add(name, from, to, scorecard, who, units, people, block);
        watch();
    }

    /** Begins with this period, the usual deadlines, and everybody. */
    public void propose(Period period) {
        from.setValue(period.from());
        to.setValue(period.to());
        suggestName();
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
        declare.setValue(plan.deadlines().declare());
        review.setValue(plan.deadlines().review());
        respond.setValue(plan.deadlines().respond());
        appeal.setValue(plan.deadlines().appeal());
    }

    /** Notes what a person changes; what the form fills in by itself is no loss. */
    private void watch() {
        Stream.<HasValue<?, ?>>of(name, from, to, scorecard, who, units, people, declare, review, respond, appeal)
                .forEach(field -> field.addValueChangeListener(change -> dirty |= change.isFromClient()));
    }

    /** Names the cycle by its period, as long as nobody has written a name of his own. */
    private void suggestName() {
        boolean whole = !from.isEmpty() && !to.isEmpty() && !to.getValue().isBefore(from.getValue());
        if (!whole || !name.isEmpty() && !name.getValue().equals(suggested)) {
            return;
        }
        Period period = new Period(from.getValue(), to.getValue());
        suggested = text("appraisal.plan.name.suggested", PeriodLabels.of(period));
        name.setValue(suggested);
    }

    private void scorecard(List<Scorecard> all) {
        scorecard.setLabel(text("appraisal.plan.scorecard"));
        Map<String, String> names = PlanLabels.scorecards(all);
        List<String> keys = Stream.concat(Stream.of(BY_POSITION), all.stream().map(Scorecard::key))
                .toList();
        scorecard.setItems(keys);
        scorecard.setItemLabelGenerator(
                key -> key.equals(BY_POSITION) ? text("appraisal.plan.byPosition") : names.getOrDefault(key, key));
        boolean onlyOneForAll = all.size() == 1 && all.getFirst().position() == null;
        scorecard.setValue(onlyOneForAll ? all.getFirst().key() : BY_POSITION);
        scorecard.setHelperText(text("appraisal.plan.scorecard.hint"));
    }

    private void who() {
        who.setItems(Who.values());
        who.setItemLabelGenerator(each -> text("appraisal.plan.people." + each.name()));
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

    private static IntegerField days(String stage, int usual) {
        IntegerField field = new IntegerField(text("appraisal.plan.deadline." + stage));
        field.setMin(1);
        field.setMax(LONGEST);
        field.setStepButtonsVisible(true);
        field.setValue(usual);
        field.setErrorMessage(text("appraisal.plan.deadline", LONGEST));
        return field;
    }

    /** The plan as entered; empty after what is missing has been marked. */
    public Optional<Plan> plan() {
        boolean whole = filled(name, !name.getValue().isBlank())
                & filled(from, !from.isEmpty())
                & filled(to, !to.isEmpty())
                & filled(units, who.getValue() != Who.UNITS || !units.isEmpty())
                & filled(people, who.getValue() != Who.EMPLOYEES || !people.isEmpty())
                & inRange(declare)
                & inRange(review)
                & inRange(respond)
                & inRange(appeal);
        if (!whole) {
            return Optional.empty();
        }
        if (to.getValue().isBefore(from.getValue())) {
            return mark(to, text("appraisal.plan.endsBefore"));
        }
        return Optional.of(new Plan(
                name.getValue().strip(),
                new Period(from.getValue(), to.getValue()),
                key(),
                who.getValue() == Who.EMPLOYEES
                        ? people.getValue().stream().map(EmployeeRecord::number).toList()
                        : List.of(),
                who.getValue() == Who.UNITS ? List.copyOf(units.getValue()) : List.of(),
                new Deadlines(declare.getValue(), review.getValue(), respond.getValue(), appeal.getValue())));
    }

    private @Nullable String key() {
        String key = scorecard.getValue();
        return key == null || key.equals(BY_POSITION) ? null : key;
    }

    private static boolean filled(HasValidationProperties field, boolean filled) {
        field.setErrorMessage(filled ? "" : text("uikit.required"));
        field.setInvalid(!filled);
        return filled;
    }

    private static boolean inRange(IntegerField field) {
        boolean right = field.getValue() != null && field.getValue() >= 1 && field.getValue() <= LONGEST;
        field.setInvalid(!right);
        return right;
    }

    private static <T> Optional<T> mark(HasValidationProperties field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        return Optional.empty();
    }

    /** Shows errors at their fields; answers those whose field is not here or not shown. */
    public List<FieldError> tell(List<FieldError> errors) {
        Map<String, Component> fields = Map.ofEntries(
                entry("name", name),
                entry("from", from),
                entry("to", to),
                entry("scorecard", scorecard),
                entry("scorecardByPosition", scorecard),
                entry("units", units),
                entry("employees", people),
                entry("deadlines.declare", declare),
                entry("deadlines.review", review),
                entry("deadlines.respond", respond),
                entry("deadlines.appeal", appeal));
        List<FieldError> elsewhere = new ArrayList<>();
        for (FieldError error : errors) {
            Component field = fields.get(error.field());
            if (field instanceof HasValidationProperties place && field.isVisible()) {
                mark(place, text(error.key(), error.arguments().toArray()));
            } else {
                elsewhere.add(error);
            }
        }
        return elsewhere;
    }

    public boolean isDirty() {
        return dirty;
    }
}
