package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.DataScope;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses whose work of which days the page shows. */
class WorkChooser extends Div {

    /** Somebody to choose. */
    private record Person(EmployeeId id, String name) {}

    private final Employees employees;
    private final transient Clock clock;
    private final @Nullable EmployeeId self;
    private final Consumer<WorkQuery> choose;
    private final Select<Span> span = new Select<>();
    private final NamedFields days = new NamedFields();
    private final DatePicker from = ComponentTexts.datePicker("");
    private final DatePicker to = ComponentTexts.datePicker("");
    private final Select<Boolean> whose = new Select<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final boolean othersToo;
    private @Nullable WorkQuery shown;

    /**
     * @param choose is told what was chosen
     */
    WorkChooser(
            Employees employees, DataScope scope, @Nullable EmployeeId self, Clock clock, Consumer<WorkQuery> choose) {
        this.employees = employees;
        this.self = self;
        this.clock = clock;
        this.choose = choose;
        addClassNames("gy-row", "gy-work-chooser");
        days();
        add(span, from, to);
        days.add("to", to);
        othersToo = scope.everybody() || scope.employees().size() > 1;
        if (othersToo) {
            people(scope.everybody());
            add(whose, person);
        }
    }

    private void days() {
        span.setItems(Span.values());
        span.setItemLabelGenerator(one -> translate("worklog.span." + one));
        span.setAriaLabel(translate("worklog.span"));
        from.setAriaLabel(translate("worklog.from"));
        to.setAriaLabel(translate("worklog.to"));
        span.addValueChangeListener(change -> {
            if (change.isFromClient() && shown != null) {
                Span chosen = change.getValue();
                Period days = chosen.on(LocalDate.now(clock)).orElse(shown.period());
                choose.accept(shown.withDays(chosen, days));
            }
        });
        from.addValueChangeListener(change -> chosen(change.isFromClient()));
        to.addValueChangeListener(change -> chosen(change.isFromClient()));
    }

    private void chosen(boolean byHand) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (!byHand || first == null || last == null || shown == null) {
            return;
        }
        days.clearErrors();
        if (last.isBefore(first)) {
            days.tell("to", translate("worklog.span.wrong"));
        }
        if (!last.isBefore(first)) {
            choose.accept(shown.withDays(Span.CHOSEN, new Period(first, last)));
        }
    }

    private void people(boolean everybody) {
        whose.setItems(self == null ? List.of(true) : List.of(false, true));
        whose.setItemLabelGenerator(
                team -> translate(!team ? "worklog.mine" : everybody ? "worklog.everybody" : "worklog.team"));
        whose.setAriaLabel(translate("worklog.whose"));
        whose.addValueChangeListener(change -> {
            if (change.isFromClient() && shown != null) {
                boolean mine = !change.getValue() && self != null;
                choose.accept(mine ? shown.withPerson(self) : shown.withTeam());
            }
        });
        person.setPlaceholder(translate("worklog.person"));
        person.setAriaLabel(translate("worklog.person"));
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(Person::name);
        person.setItems(query ->
                employees
                        .list(query.getFilter().orElse(""), query.getOffset() + query.getLimit(), null)
                        .items()
                        .stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit())
                        .map(WorkChooser::named));
        person.addValueChangeListener(change -> {
            if (change.isFromClient() && shown != null) {
                Person one = change.getValue();
                choose.accept(one == null ? shown.withTeam() : shown.withPerson(one.id()));
            }
        });
    }

    private static Person named(EmployeeRecord found) {
        return new Person(found.id(), found.name() + " · " + found.number());
    }

    /** Shows what is chosen now. */
    void show(WorkQuery query) {
        shown = query;
        span.setValue(query.span());
        from.setVisible(query.span() == Span.CHOSEN);
        to.setVisible(query.span() == Span.CHOSEN);
        from.setValue(query.period().from());
        to.setValue(query.period().to());
        if (othersToo) {
            showWhose(query);
        }
    }

    private void showWhose(WorkQuery query) {
        boolean mine = Objects.equals(query.person(), self) && !query.team();
        whose.setValue(!mine);
        person.setVisible(!mine);
        person.setValue(query.person() == null || mine ? null : named(query.person()));
    }

    private @Nullable Person named(EmployeeId wanted) {
        Map<EmployeeId, EmployeeRecord> found = employees.records(List.of(wanted));
        return found.isEmpty() ? null : named(found.get(wanted));
    }
}
