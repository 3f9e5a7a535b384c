package io.gengyun.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.forms.FormSchema.Choice;
import io.gengyun.forms.FormSchema.Field;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.uikit.page.ComponentTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The control of each kind of form field, and how values go in and out of it. */
final class FormFields {

    private FormFields() {}

    static Component control(Field field, List<Choice> offered, Locale language) {
        String label = field.label().in(language);
        Component control = switch (field.kind()) {
            case TEXTFIELD -> offered.isEmpty() ? text(field, label) : select(label, offered, language);
            case TEXTAREA -> area(field, label);
            case NUMBER -> new FigureField(label);
            case CHECKBOX -> new Checkbox(label);
            case CHECKLIST -> checklist(label, field.choices(), language);
            case RADIO -> radio(label, field.choices(), language);
            case SELECT -> select(label, field.choices(), language);
            case DATE -> ComponentTexts.datePicker(label);
            case TEXT, GROUP -> throw new IllegalArgumentException("no value: " + field.key());
        };
        if (field.description() != null && control instanceof HasHelper helped) {
            helped.setHelperText(field.description().in(language));
        }
        control.getElement().setAttribute("data-field", field.key());
        return control;
    }

    private static TextField text(Field field, String label) {
        TextField text = new TextField(label);
        if (field.rules().maxLength() != null) {
            text.setMaxLength(field.rules().maxLength());
        }
        return text;
    }

    private static TextArea area(Field field, String label) {
        TextArea area = new TextArea(label);
        area.setMinRows(3);
        area.setMaxRows(12);
        if (field.rules().maxLength() != null) {
            area.setMaxLength(field.rules().maxLength());
        }
        return area;
    }

    private static CheckboxGroup<String> checklist(String label, List<Choice> choices, Locale language) {
        CheckboxGroup<String> group = new CheckboxGroup<>(label);
        group.setItems(keys(choices));
        group.setItemLabelGenerator(key -> caption(choices, key, language));
        return group;
    }

    private static RadioButtonGroup<String> radio(String label, List<Choice> choices, Locale language) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(label);
        group.setItems(keys(choices));
        group.setItemLabelGenerator(key -> caption(choices, key, language));
        return group;
    }

    private static Select<String> select(String label, List<Choice> choices, Locale language) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(keys(choices));
        select.setItemLabelGenerator(key -> caption(choices, key, language));
        return select;
    }

    private static List<String> keys(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private static String caption(List<Choice> choices, @Nullable String key, Locale language) {
        return choices.stream()
                .filter(choice -> choice.value().equals(key))
                .map(choice -> choice.label().in(language))
                .findFirst()
                .orElse("");
    }

    /** Gives a control the value as the case has it; null leaves it empty. */
    static void set(Component control, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (control) {
            case FigureField number -> number.setValue(new BigDecimal(value.toString()));
            case DatePicker date -> date.setValue(LocalDate.parse(value.toString()));
            case Checkbox yes -> yes.setValue(Boolean.TRUE.equals(value));
            default ->
                holder(control)
                        .setValue(value instanceof Collection<?> all ? new LinkedHashSet<>(all) : value.toString());
        }
    }

    /** The control as what holds a value of whatever type. */
    @SuppressWarnings("unchecked")
    static HasValue<?, Object> holder(Component control) {
        return (HasValue<?, Object>) control;
    }

    /** The value as the schema's check takes it. */
    static Object value(HasValue<?, Object> control) {
        Object value = control.getValue();
        return value instanceof Set<?> several ? List.copyOf(several) : value;
    }
}
