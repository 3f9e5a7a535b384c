package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.organization.WorkingCalendar;
import io.gengyun.organization.WorkingCalendar.CalendarDay;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Holidays and working weekends; deadlines count the days that are left. */
@Route("calendar")
@Menu(title = "organization.calendar", order = 230, icon = "vaadin:calendar")
@RolesAllowed({"HR", "ADMIN"})
class CalendarView extends PageLayout {

    private final transient WorkingCalendar calendar;
    private final NamedFields fields = new NamedFields();
    private final Select<Integer> year = new Select<>();
    private final Div days = new Div();
    private final DatePicker day = ComponentTexts.datePicker(translate("organization.calendar.day"));
    private final TextField name = new TextField(translate("organization.calendar.reason"));
    private final RadioButtonGroup<Boolean> kind = new RadioButtonGroup<>();

    CalendarView(WorkingCalendar calendar, Clock clock) {
        super("organization.calendar");
        this.calendar = calendar;
        setDescription(translate("organization.calendar.description"));
        int now = LocalDate.now(clock).getYear();
        year.setItems(IntStream.rangeClosed(now - 1, now + 2).boxed().toList());
        year.setValue(now);
        year.setAriaLabel(translate("organization.calendar.year"));
        year.addValueChangeListener(change -> show());
        addActions(year);
        Div columns = new Div(
                new Section(translate("organization.calendar.days"), days),
                new Section(translate("organization.calendar.add"), form()));
        columns.addClassName("gy-columns");
        add(columns);
        show();
    }

    private Component form() {
        kind.setLabel(translate("organization.calendar.kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(this::word);
        kind.setValue(false);
        fields.required("day", day);
        fields.add("name", name);
        fields.add("kind", kind);
        Div form = new Div(day, name, kind, new CommandButton(translate("organization.save"), this::put));
        form.addClassName("gy-form");
        fields.guard(form);
        return form;
    }

    private String word(boolean working) {
        return translate(working ? "organization.calendar.working" : "organization.calendar.free");
    }

    private void put() {
        LocalDate chosen = day.getValue();
        if (!fields.isComplete()
                || !fields.attempt(() -> calendar.put(new CalendarDay(chosen, kind.getValue(), name.getValue())))) {
            return;
        }
        year.setValue(chosen.getYear());
        Notices.done("organization.saved", Formats.here().date(chosen));
        day.clear();
        fields.settle();
        show();
    }

    private void show() {
        days.removeAll();
        List<CalendarDay> found = calendar.of(year.getValue());
        if (found.isEmpty()) {
            days.add(new EmptyState(
                    translate("organization.calendar.none", String.valueOf(year.getValue())),
                    translate("organization.calendar.none.hint")));
            return;
        }
        RecordTable<CalendarDay> table = new RecordTable<CalendarDay>(translate("organization.calendar.days"))
                .naming(translate("organization.calendar.day"), this::dated)
                .inFile(CalendarDay::day)
                .text(translate("organization.calendar.reason"), CalendarDay::name)
                .component(translate("organization.calendar.kind"), this::kind)
                .actions(translate("organization.calendar.remove"), this::remove)
                .appendAll(found);
        days.add(table, ExportLinks.of("calendar", table, found));
    }

    private Component dated(CalendarDay row) {
        return new Span(Formats.here().weekday(row.day()));
    }

    private Component kind(CalendarDay row) {
        return new StatusBadge(row.working() ? StatusBadge.Tone.INFO : StatusBadge.Tone.GOOD, word(row.working()));
    }

    private Component remove(CalendarDay row) {
        return new RowButton(
                VaadinIcon.TRASH,
                translate("organization.calendar.remove"),
                translate("organization.calendar.removeOf", Formats.here().date(row.day())),
                () -> {
                    calendar.remove(row.day());
                    show();
                });
    }
}
