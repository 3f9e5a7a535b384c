package io.gengyun.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import io.gengyun.forms.FormSchema;
import io.gengyun.forms.FormSchema.Choice;
import io.gengyun.forms.FormSchema.Field;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda form drawn with the product's own fields. What a field allows is checked while typing;
 * the whole is checked by the schema itself, so that page and server never disagree.
 */
public final class FormView extends Div {

    private final FormSchema schema;
    private final boolean readOnly;
    private final Map<String, List<Choice>> offered;
    private final Map<String, Component> controls = new LinkedHashMap<>();
    private final NamedFields fields = new NamedFields();

    /**
     * A form with its values.
     *
     * @param offered answers that the case offers for text fields, by key
     */
    public FormView(FormSchema schema, Map<String, Object> data, Map<String, List<Choice>> offered, boolean readOnly) {
        this.schema = schema;
        this.readOnly = readOnly;
        this.offered = offered;
        addClassName("gy-form");
        schema.fields().forEach(field -> add(drawn(field, data)));
    }

    private Component drawn(Field field, Map<String, Object> data) {
        return switch (field.kind()) {
            case TEXT -> new Markdown(field.label().in(getLocale()));
            case GROUP -> group(field, data);
            default -> input(field, data.get(field.key()));
        };
    }

    private Component group(Field field, Map<String, Object> data) {
        Div group = new Div();
        group.addClassName("gy-form-group");
        String label = field.label().in(getLocale());
        if (!label.equals("—")) {
            group.add(new H3(label));
        }
        field.fields().forEach(inner -> group.add(drawn(inner, data)));
        return group;
    }

    private Component input(Field field, @Nullable Object value) {
        Component control = FormFields.control(field, offered.getOrDefault(field.key(), List.of()), getLocale());
        HasValue<?, Object> holder = FormFields.holder(control);
        FormFields.set(control, value);
        holder.setReadOnly(readOnly || !field.writable());
        boolean required = !readOnly && field.rules().required();
        if (control instanceof Select<?> select) {
            if (required) {
                ComponentTexts.demand(select);
            }
        } else {
            holder.setRequiredIndicatorVisible(required);
        }
        controls.put(field.key(), control);
        fields.add(field.key(), holder);
        return control;
    }

    public boolean isEmpty() {
        return schema.fields().isEmpty();
    }

    /** Shows these fields and hides the others; fields that are in neither set always show. */
    public void reveal(Set<String> shown, Set<String> hidden) {
        controls.forEach((key, control) -> control.setVisible(shown.contains(key) || !hidden.contains(key)));
        setVisible(!isEmpty() && (haveWords(schema.fields()) || anyControlShows()));
    }

    private static boolean haveWords(List<Field> fields) {
        return fields.stream().anyMatch(field -> field.kind() == FormSchema.Kind.TEXT || haveWords(field.fields()));
    }

    private boolean anyControlShows() {
        return controls.values().stream().anyMatch(Component::isVisible);
    }

    public boolean isDirty() {
        return !readOnly && fields.isChanged();
    }

    /** Runs something whenever a person has changed a value. */
    public void onChange(SerializableRunnable listener) {
        fields.onChange(listener);
    }

    /** What has been entered into writable fields that are shown. */
    private Map<String, Object> entered() {
        Map<String, Object> values = new HashMap<>();
        for (Field field : schema.inputs()) {
            Component control = Objects.requireNonNull(controls.get(field.key()));
            HasValue<?, Object> holder = FormFields.holder(control);
            if (field.writable() && control.isVisible() && !holder.isEmpty()) {
                values.put(field.key(), FormFields.value(holder));
            }
        }
        return values;
    }

    /** The values, checked; empty after the errors have been shown at their fields. */
    public Optional<Map<String, Object>> checked(Set<String> foreign) {
        if (!fields.isUnderstood()) {
            return Optional.empty();
        }
        Map<String, Object> values = entered();
        try {
            schema.check(values, foreign);
            return Optional.of(values);
        } catch (BusinessRefusal refusal) {
            tell(refusal.fields());
            return Optional.empty();
        }
    }

    /** Shows errors at their fields; answers those whose field is not here. */
    public List<FieldError> tell(List<FieldError> errors) {
        return fields.tell(errors);
    }

    /** Puts the cursor into the first field that can be written. */
    public boolean focusFirst() {
        return fields.focusFirst();
    }
}
