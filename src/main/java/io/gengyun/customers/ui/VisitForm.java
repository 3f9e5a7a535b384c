package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import io.gengyun.customers.Customers;
import io.gengyun.customers.Customers.CustomerName;
import io.gengyun.customers.Visits.Habits;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.uikit.form.DayUpToToday;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.uikit.form.NamedFields;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a visit on one screen, most of them a touch: whom, what for, need found, next step,
 * how long; the day is today unless said otherwise.
 */
final class VisitForm extends Div {

    private static final int RECENT = 6;
    private static final int FOUND = 50;
    private static final int CHOICES = 6;
    private static final List<Integer> MINUTES = List.of(30, 60, 90, 120, 240);

    private final transient Customers customers;
    private final ComboBox<CustomerName> customer = new ComboBox<>(translate("customers.visit.customer"));
    private final Div recent = new Div();
    private final Map<String, Button> chips = new HashMap<>();
    private final RadioButtonGroup<String> purpose = chips("customers.visit.purpose");
    private final RadioButtonGroup<Boolean> needFound = chips("customers.visit.needFound");
    private final RadioButtonGroup<String> needKind = chips("customers.visit.needKind");
    private final FigureField needAmount = new FigureField(translate("customers.visit.needAmount"));
    private final Div need = new Div(needKind, needAmount);
    private final TextField nextStep = new TextField(translate("customers.visit.nextStep"));
    private final RadioButtonGroup<Integer> minutes = chips("customers.visit.minutes");
    private final DayUpToToday day;
    private final NamedFields fields = new NamedFields();

    VisitForm(Customers customers, Habits habits, Clock clock) {
        this.customers = customers;
        day = new DayUpToToday(translate("customers.visit.day"), clock);
        addClassName("gy-visit");
        customerField();
        purpose.setItems(choices(habits.purposes(), "customers.visit.purpose."));
        needKind.setItems(choices(habits.needKinds(), "customers.visit.needKind."));
        needFound.setItems(true, false);
        needFound.setItemLabelGenerator(
                found -> translate(found ? "customers.visit.need.yes" : "customers.visit.need.no"));
        needFound.setValue(false);
        needFound.addValueChangeListener(change -> need.setVisible(change.getValue()));
        need.addClassName("gy-visit-need");
        need.setVisible(false);
        needAmount.setWidthFull();
        minutes.setItems(MINUTES);
        minutes.setItemLabelGenerator(VisitForm::minutesWord);
        nextStep.setMaxLength(1000);
        nextStep.setClearButtonVisible(true);
        add(customer, recent, purpose, needFound, need, nextStep, minutes, day);
        name();
    }

    private void name() {
        fields.required("customer", customer, translate("customers.visit.customer.missing"));
        fields.add("purpose", purpose);
        fields.add("needFound", needFound);
        fields.add("needKind", needKind);
        fields.add("needAmount", needAmount);
        fields.add("nextStep", nextStep);
        fields.add("minutes", minutes);
        fields.add("day", day);
        fields.guard(this);
    }

    private static <T> RadioButtonGroup<T> chips(String key) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setLabel(translate(key));
        group.addClassName("gy-visit-choices");
        return group;
    }

    private static String minutesWord(int minutes) {
        return minutes == 240
                ? translate("customers.visit.halfDay")
                : translate("customers.minutes", String.valueOf(minutes));
    }

    /** What people usually write, filled up with what the product suggests. */
    private static List<String> choices(List<String> usual, String key) {
        return Stream.concat(
                        usual.stream(), Stream.of("1", "2", "3", "4", "5", "6").map(at -> translate(key + at)))
                .distinct()
                .limit(CHOICES)
                .toList();
    }

    private void customerField() {
        customer.setWidthFull();
        customer.setPlaceholder(translate("customers.visit.customer.search"));
        customer.setItemLabelGenerator(one -> one.name() + " · " + one.number());
        customer.setPageSize(FOUND);
        customer.setItems(this::found);
        customer.addValueChangeListener(change -> show(change.getValue()));
        recent.addClassNames("gy-visit-recent");
        recent.getElement().setAttribute("role", "group");
        recent.getElement().setAttribute("aria-label", translate("customers.visit.recent"));
        for (CustomerName one : customers.recent(RECENT)) {
            Button chip = new Button(one.name(), click -> customer.setValue(one));
            chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
            chip.addClassName("gy-visit-chip");
            chips.put(one.number(), chip);
            recent.add(chip);
        }
        recent.setVisible(!chips.isEmpty());
    }

    private Stream<CustomerName> found(Query<CustomerName, String> query) {
        int offset = query.getOffset();
        query.getLimit();
        return offset > 0 ? Stream.empty() : customers.find(query.getFilter().orElse(""), FOUND).stream();
    }

    private void show(@Nullable CustomerName chosen) {
        day.renew();
        boolean others = chosen != null && !chosen.own();
        customer.setHelperText(
                !others
                        ? ""
                        : chosen.owner() == null
                                ? translate("customers.visit.customer.nobodys")
                                : translate("customers.visit.customer.others", chosen.owner()));
        chips.forEach((number, chip) -> chip.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(chosen != null && chosen.number().equals(number))));
    }

    /** Chooses the customer of this number, if there is one. */
    void choose(String number) {
        customers.named(number).ifPresent(customer::setValue);
    }

    @Nullable
    CustomerName chosen() {
        return customer.getValue();
    }

    void focusFirst() {
        customer.focus();
    }

    /** Fills the fields. */
    void fill(VisitDraft draft) {
        if (draft.customer() != null) {
            choose(draft.customer());
        }
        fill(purpose, draft.purpose());
        needFound.setValue(draft.needFound());
        fill(needKind, draft.needKind());
        needAmount.setValue(draft.needAmount());
        nextStep.setValue(draft.nextStep() == null ? "" : draft.nextStep());
        fill(minutes, draft.minutes());
        day.setValue(draft.day());
    }

    /** Chooses a value, which becomes a choice when it is none yet. */
    private static <T> void fill(RadioButtonGroup<T> group, @Nullable T value) {
        if (value == null) {
            return;
        }
        List<T> items = new ArrayList<>(group.getListDataView().getItems().toList());
        if (!items.contains(value)) {
            items.add(value);
            group.setItems(items);
        }
        group.setValue(value);
    }

    VisitDraft draft() {
        return new VisitDraft(
                customer.getValue() == null ? null : customer.getValue().number(),
                day.getValue(),
                minutes.getValue(),
                purpose.getValue(),
                needFound.getValue(),
                needKind.getValue(),
                needAmount.getValue(),
                nextStep.getValue());
    }

    /** The fields by name, which know what would be lost. */
    NamedFields fields() {
        return fields;
    }
}
