package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.gengyun.customers.CustomerId;
import io.gengyun.customers.Customers;
import io.gengyun.uikit.form.DayUpToToday;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecords.WorkRecordDraft;
import io.gengyun.worklog.WorkRecords.WorkRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * The fields of one work record, made to be filled in seconds: the kind and the usual durations are
 * one touch each, the rest has a value already or may stay empty.
 */
class WorkFields extends Div {

    private static final int[] USUAL_MINUTES = {15, 30, 45, 60, 120, 240};
    private static final int LONGEST_NOTE = 1000;

    private static final int FOUND = 50;

    /** A customer to choose. */
    private record Choice(CustomerId id, String name) {}

    private final NamedFields fields = new NamedFields();
    private final RadioButtonGroup<WorkKind> kind = new RadioButtonGroup<>();
    private final FigureField minutes = new FigureField(translate("worklog.field.minutes"));
    private final DayUpToToday day;
    private final ComboBox<Choice> customer = new ComboBox<>(translate("worklog.field.customer"));
    private final TextField note = new TextField(translate("worklog.field.note"));

    WorkFields(Customers customers, Clock clock) {
        day = new DayUpToToday(translate("worklog.field.day"), clock);
        addClassName("gy-work-fields");
        kind.setLabel(translate("worklog.field.kind"));
        kind.addClassName("gy-tiles");
        kind.setItems(WorkKind.values());
        kind.setRenderer(new ComponentRenderer<>(WorkFields::tile));
        minutes.whole().between(1, 1440);
        minutes.getElement().setAttribute("inputmode", "numeric");
        note.setMaxLength(LONGEST_NOTE);
        note.setPlaceholder(translate("worklog.field.note.how"));
        offer(customers);
        Div rest = new Div(minutes, day, customer, note);
        rest.addClassName("gy-form");
        Div better = visitsAreBetter();
        kind.addValueChangeListener(change -> better.setVisible(change.getValue() == WorkKind.VISIT));
        kind.addValueChangeListener(change -> renew());
        minutes.addValueChangeListener(change -> renew());
        add(kind, better, usual(), rest);
        fields.required("kind", kind, translate("worklog.error.kind"));
        fields.required("minutes", minutes, translate("worklog.error.minutes"));
        fields.required("workedOn", day, translate("worklog.error.day"));
        fields.add("customer", customer);
        fields.add("note", note);
    }

    /** Follows the calendar in a page that has stayed open overnight. */
    void renew() {
        day.renew();
    }

    private static Component tile(WorkKind one) {
        Span tile = new Span(WorkLabels.symbol(one).create(), new Span(WorkLabels.kind(one)));
        tile.addClassName("gy-tile");
        return tile;
    }

    /** A visit says more than its minutes: who enters it there need not enter it here. */
    private static Div visitsAreBetter() {
        Div hint = new Div(
                new Span(translate("worklog.visit.hint")), new Anchor("visits/new", translate("worklog.visit.enter")));
        hint.addClassNames("gy-hint", "gy-row");
        hint.setVisible(false);
        return hint;
    }

    private Component usual() {
        Div buttons = new Div();
        buttons.addClassName("gy-work-usual");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-label", translate("worklog.usual"));
        for (int one : USUAL_MINUTES) {
            Button button = new Button(WorkLabels.duration(one), click -> minutes.setValue(BigDecimal.valueOf(one)));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            minutes.addValueChangeListener(change -> button.getElement()
                    .setAttribute(
                            "aria-pressed",
                            String.valueOf(BigDecimal.valueOf(one).equals(change.getValue()))));
            button.getElement().setAttribute("aria-pressed", "false");
            buttons.add(button);
        }
        return buttons;
    }

    private void offer(Customers customers) {
        customer.setPlaceholder(translate("worklog.field.customer.how"));
        customer.setClearButtonVisible(true);
        customer.setItemLabelGenerator(Choice::name);
        customer.setPageSize(FOUND);
        customer.setItems(query -> found(customers, query));
    }

    private static Stream<Choice> found(Customers customers, Query<Choice, String> query) {
        query.getLimit();
        return query.getOffset() > 0
                ? Stream.empty()
                : customers.find(query.getFilter().orElse(""), FOUND).stream()
                        .map(found -> new Choice(found.id(), found.name()));
    }

    /** Shows a record as it stands. */
    void show(WorkRow record) {
        day.setValue(record.workedOn());
        kind.setValue(record.kind());
        minutes.setValue(BigDecimal.valueOf(record.minutes()));
        if (record.customer() != null && record.customerName() != null) {
            customer.setValue(new Choice(record.customer(), record.customerName()));
        }
        note.setValue(record.note() == null ? "" : record.note());
        fields.settle();
    }

    WorkRecordDraft draft() {
        return new WorkRecordDraft(
                day.getValue(),
                kind.getValue(),
                minutes.wholeNumber(),
                customer.getValue() == null ? null : customer.getValue().id(),
                note.getValue());
    }

    /** Makes room for the next record; the day stays, since one records a day at a time. */
    void clear() {
        kind.clear();
        minutes.clear();
        customer.clear();
        note.clear();
        fields.clearErrors();
        fields.settle();
        begin();
    }

    /** Leads to the first field. */
    void begin() {
        kind.getElement().callJsFunction("focus");
    }

    /** The fields by name, which know what would be lost. */
    NamedFields fields() {
        return fields;
    }
}
