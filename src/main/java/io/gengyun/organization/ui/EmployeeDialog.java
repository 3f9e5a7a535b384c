package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.Editable;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Notices;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters an employee or changes one; what was entered is kept until it is saved or given up. */
class EmployeeDialog extends Dialog {

    private static final EmployeeDraft EMPTY =
            new EmployeeDraft("", "", null, null, null, null, null, null, null, null);

    private final transient Employees employees;
    private final transient @Nullable Editable edited;
    private final transient Runnable saved;

    private final TextField number = new TextField(translate("organization.number"));
    private final TextField name = new TextField(translate("organization.name"));
    private final ComboBox<String> unit = new ComboBox<>(translate("organization.unit"));
    private final ComboBox<String> position = new ComboBox<>(translate("organization.position"));
    private final TextField grade = new TextField(translate("organization.grade"));
    private final ComboBox<String> supervisor = new ComboBox<>(translate("organization.supervisor"));
    private final DatePicker joinedOn = ComponentTexts.datePicker(translate("organization.joinedOn"));
    private final DatePicker leftOn = ComponentTexts.datePicker(translate("organization.leftOn"));
    private final EmailField email = new EmailField(translate("organization.emailLabel"));
    private final TextField mobile = new TextField(translate("organization.mobile"));

    private final Binder<EmployeeDraft> binder = new Binder<>(EmployeeDraft.class);

    EmployeeDialog(Employees employees, @Nullable Editable edited, Runnable saved) {
        this.employees = employees;
        this.edited = edited;
        this.saved = saved;
        setHeaderTitle(
                edited == null
                        ? translate("organization.add")
                        : translate("organization.editOf", edited.draft().name()));
        setWidth("min(44rem, 100vw)");
        setCloseOnOutsideClick(false);
        offer();
        bind();
        Div form = new Div(number, name, unit, position, grade, supervisor, joinedOn, leftOn, email, mobile);
        form.addClassName("gy-form");
        add(form);
        buttons();
        addDialogCloseActionListener(close -> giveUp());
        binder.readRecord(edited == null ? EMPTY : edited.draft());
        number.focus();
    }

    private void offer() {
        choose(unit, employees.units());
        choose(position, employees.positions());
        supervisor.setItems(query ->
                employees
                        .list(query.getFilter().orElse(""), query.getOffset() + query.getLimit(), null)
                        .items()
                        .stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit())
                        .map(EmployeeRecord::number));
        supervisor.setItemLabelGenerator(this::label);
        supervisor.setClearButtonVisible(true);
    }

    private String label(String supervisorNumber) {
        return employees
                .withNumber(supervisorNumber)
                .map(found -> found.name() + " · " + found.number())
                .orElse(supervisorNumber);
    }

    private static void choose(ComboBox<String> box, List<String> known) {
        box.setItems(known);
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(true);
        box.setHelperText(translate("organization.newAllowed"));
        box.addCustomValueSetListener(event -> {
            box.setItems(
                    Stream.concat(Stream.of(event.getDetail()), known.stream()).toList());
            box.setValue(event.getDetail());
        });
    }

    private void bind() {
        binder.forField(number)
                .asRequired(translate("organization.employee.number"))
                .bind("number");
        binder.forField(name)
                .asRequired(translate("organization.employee.name"))
                .bind("name");
        binder.forField(unit).bind("unit");
        binder.forField(position).bind("position");
        binder.forField(grade).withNullRepresentation("").bind("grade");
        binder.forField(supervisor).bind("supervisorNumber");
        binder.forField(joinedOn).bind("joinedOn");
        binder.forField(leftOn).bind("leftOn");
        binder.forField(email).withNullRepresentation("").bind("email");
        binder.forField(mobile).withNullRepresentation("").bind("mobile");
    }

    private void buttons() {
        Button save = new Button(translate("organization.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(translate("uikit.cancel"), click -> giveUp()), save);
    }

    private void giveUp() {
        if (binder.hasChanges()) {
            Confirmation.ask(
                    translate("organization.giveUp"),
                    translate("organization.giveUp.text"),
                    translate("organization.giveUp.button"),
                    this::close);
        } else {
            close();
        }
    }

    private void save() {
        try {
            EmployeeDraft draft = binder.writeRecord();
            if (edited == null) {
                employees.add(draft);
            } else {
                employees.change(edited.id(), edited.version(), draft);
            }
            close();
            Notices.done("organization.saved", draft.name());
            saved.run();
        } catch (ValidationException incomplete) {
            incomplete.getFieldValidationErrors().stream()
                    .findFirst()
                    .filter(error -> error.getField() instanceof Focusable<?>)
                    .ifPresent(error -> ((Focusable<?>) error.getField()).focus());
        } catch (BusinessRefusal refusal) {
            tell(refusal);
        }
    }

    private void tell(BusinessRefusal refusal) {
        Map<String, HasValidation> fields = Map.of(
                "number", number,
                "name", name,
                "supervisorNumber", supervisor,
                "leftOn", leftOn,
                "email", email);
        for (BusinessRefusal.FieldError error : refusal.fields()) {
            HasValidation field = fields.get(error.field());
            if (field != null) {
                field.setErrorMessage(translate(error.key(), error.arguments().toArray()));
                field.setInvalid(true);
            }
        }
        Notices.refused(refusal);
    }
}
