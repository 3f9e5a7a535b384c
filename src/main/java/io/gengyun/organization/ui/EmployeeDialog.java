package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.Editable;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.uikit.form.Fields;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Notices;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters an employee or changes one. */
final class EmployeeDialog {

    private static final EmployeeDraft EMPTY =
            new EmployeeDraft("", "", null, null, null, null, null, null, null, null);

    private final Employees employees;
    private final Fields<EmployeeDraft> fields = new Fields<>(EmployeeDraft.class);

    private EmployeeDialog(Employees employees) {
        this.employees = employees;
    }

    static FormDialog of(Employees employees, @Nullable Editable edited, Runnable saved) {
        return new EmployeeDialog(employees).open(edited, saved);
    }

    private FormDialog open(@Nullable Editable edited, Runnable saved) {
        FormDialog dialog = new FormDialog(
                        edited == null
                                ? translate("organization.add")
                                : translate(
                                        "organization.editOf", edited.draft().name()),
                        fields)
                .withForm(
                        demanded("number", "organization.number"),
                        demanded("name", "organization.name"),
                        chosen("unit", employees.units()),
                        chosen("position", employees.positions()),
                        fields.bind("grade", new TextField(translate("organization.grade"))),
                        supervisor(),
                        fields.bind("joinedOn", ComponentTexts.datePicker(translate("organization.joinedOn"))),
                        fields.bind("leftOn", ComponentTexts.datePicker(translate("organization.leftOn"))),
                        fields.bind("email", new EmailField(translate("organization.emailLabel"))),
                        fields.bind("mobile", new TextField(translate("organization.mobile"))))
                .withCommand(translate("organization.save"), () -> save(edited), () -> {
                    Notices.done("organization.saved", fields.draft().name());
                    saved.run();
                });
        dialog.setWidth("min(44rem, 100vw)");
        fields.show(edited == null ? EMPTY : edited.draft());
        return dialog;
    }

    private TextField demanded(String name, String label) {
        TextField field = new TextField(translate(label));
        field.setRequiredIndicatorVisible(true);
        return fields.bind(name, field);
    }

    private ComboBox<String> supervisor() {
        ComboBox<String> supervisor = new ComboBox<>(translate("organization.supervisor"));
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
        return fields.bind("supervisorNumber", supervisor);
    }

    private String label(String supervisorNumber) {
        return employees
                .withNumber(supervisorNumber)
                .map(found -> found.name() + " · " + found.number())
                .orElse(supervisorNumber);
    }

    private ComboBox<String> chosen(String name, List<String> known) {
        ComboBox<String> box = new ComboBox<>(translate("organization." + name));
        box.setItems(known);
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(true);
        box.setHelperText(translate("organization.newAllowed"));
        box.addCustomValueSetListener(event -> {
            box.setItems(
                    Stream.concat(Stream.of(event.getDetail()), known.stream()).toList());
            box.setValue(event.getDetail());
        });
        return fields.bind(name, box);
    }

    private void save(@Nullable Editable edited) {
        if (edited == null) {
            employees.add(fields.draft());
        } else {
            employees.change(edited.id(), edited.version(), fields.draft());
        }
    }
}
