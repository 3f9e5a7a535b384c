package io.gengyun.uikit.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.uikit.page.Notices;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form by the names that refusals call them by. They know what has been changed
 * since the form was filled, while somebody is still typing; a refusal is told at its field.
 */
public class NamedFields implements Serializable {

    private static final int PAUSE_MILLIS = 300;

    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final Map<String, String> missing = new HashMap<>();
    private final List<SerializableRunnable> listeners = new ArrayList<>();

    /** Takes a field in under the name of what it holds; one field may have several names. */
    public <F extends HasValue<?, ?>> F add(String name, F field) {
        boolean known = fields.containsValue(field);
        fields.put(name, field);
        before.put(name, written(field));
        if (known) {
            return field;
        }
        if (field instanceof HasValueChangeMode typing && typing.getValueChangeMode() != ValueChangeMode.EAGER) {
            typing.setValueChangeMode(ValueChangeMode.LAZY);
            typing.setValueChangeTimeout(PAUSE_MILLIS);
        }
        if (field instanceof FigureField figure) {
            figure.getContent().addValueChangeListener(change -> changed(field));
        } else {
            field.addValueChangeListener(change -> changed(field));
        }
        if (field instanceof Component shown) {
            shown.getElement().setAttribute("data-field", name);
            // what was typed last is sent with it, before the press that takes the cursor away
            shown.getElement().addEventListener("blur", left -> {});
        }
        return field;
    }

    /** The same for a field that must not stay empty. */
    public <F extends HasValue<?, ?>> F required(String name, F field) {
        field.setRequiredIndicatorVisible(true);
        return add(name, field);
    }

    /** The same with the sentence that says so. */
    public <F extends HasValue<?, ?>> F required(String name, F field, String sentence) {
        missing.put(name, sentence);
        return required(name, field);
    }

    private void changed(HasValue<?, ?> field) {
        if (field instanceof HasValidationProperties place && !(field instanceof FigureField)) {
            place.setInvalid(false);
        }
        tellListeners();
    }

    private void tellListeners() {
        listeners.forEach(SerializableRunnable::run);
    }

    /** Runs something whenever a value has changed, while typing too. */
    public final void onChange(SerializableRunnable listener) {
        listeners.add(listener);
    }

    /** What stands in the fields now is what was there before somebody came. */
    public void settle() {
        fields.forEach((name, field) -> before.put(name, written(field)));
        tellListeners();
    }

    /** Whether something would be lost. */
    public boolean isChanged() {
        return fields.entrySet().stream()
                .anyMatch(field -> !Objects.equals(written(field.getValue()), before.get(field.getKey())));
    }

    private static @Nullable Object written(HasValue<?, ?> field) {
        return field instanceof FigureField figure ? figure.text() : field.getValue();
    }

    /** Asks before this part of the page is left with something changed, however it is left. */
    public final void guard(Component form) {
        LeaveGuard guard = new LeaveGuard(form, this::isChanged);
        onChange(guard::look);
    }

    /**
     * Whether every field that shows is understood, and filled when it has to be; those that are not
     * say so, and the first of them has the focus.
     */
    public final boolean isComplete() {
        return findsNothingWrong((name, field) -> {
            String sentence = misunderstanding(field);
            return sentence == null ? lack(name, field) : sentence;
        });
    }

    /** The same without asking whether something is missing. */
    public final boolean isUnderstood() {
        return findsNothingWrong((name, field) -> misunderstanding(field));
    }

    private boolean findsNothingWrong(BiFunction<String, HasValue<?, ?>, @Nullable String> check) {
        clearErrors();
        Map<HasValue<?, ?>, String> wrong = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            String sentence = shows(field) ? check.apply(name, field) : null;
            if (sentence != null) {
                wrong.putIfAbsent(field, sentence);
            }
        });
        wrong.forEach(NamedFields::mark);
        wrong.keySet().stream().findFirst().ifPresent(NamedFields::lead);
        return wrong.isEmpty();
    }

    private static @Nullable String misunderstanding(HasValue<?, ?> field) {
        return switch (field) {
            case FigureField figure -> figure.problem().orElse(null);
            case DatePicker day -> {
                ValidationResult read =
                        day.getDefaultValidator().apply(day.getValue(), new ValueContext(new Binder<>(), day));
                yield read.isError() && !read.getErrorMessage().isBlank() ? read.getErrorMessage() : null;
            }
            default -> null;
        };
    }

    private @Nullable String lack(String name, HasValue<?, ?> field) {
        boolean blank = field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
        return blank && field.isRequiredIndicatorVisible()
                ? missing.getOrDefault(name, translate("uikit.required"))
                : null;
    }

    private static boolean shows(HasValue<?, ?> field) {
        return !(field instanceof Component shown) || shown.isVisible();
    }

    /** Runs a command; when it is refused, says so at the fields. Answers whether it was done. */
    public final boolean attempt(SerializableRunnable command) {
        try {
            command.run();
            return true;
        } catch (BusinessRefusal refusal) {
            tell(refusal);
            return false;
        }
    }

    /** Says at each field what is wrong with it, and over the page what no field is to blame for. */
    public final void tell(BusinessRefusal refusal) {
        List<FieldError> elsewhere = tell(refusal.fields());
        if (refusal.fields().isEmpty() || !elsewhere.isEmpty()) {
            Notices.refused(new BusinessRefusal(refusal.kind(), refusal.key(), elsewhere, refusal.arguments()));
        }
    }

    /** Shows errors at their fields; answers those whose field is not here or does not show. */
    public final List<FieldError> tell(List<FieldError> errors) {
        clearErrors();
        List<FieldError> elsewhere = new ArrayList<>();
        HasValue<?, ?> first = null;
        for (FieldError error : errors) {
            HasValue<?, ?> field = fields.get(error.field());
            if (field == null || !shows(field) || !(field instanceof HasValidationProperties)) {
                elsewhere.add(error);
                continue;
            }
            mark(field, translate(error.key(), error.arguments().toArray()));
            first = first == null ? field : first;
        }
        if (first != null) {
            lead(first);
        }
        return elsewhere;
    }

    /** Says what is wrong with one field; the others stay as they are. */
    public final void tell(String name, String sentence) {
        HasValue<?, ?> field = fields.get(name);
        if (field != null) {
            mark(field, sentence);
        }
    }

    /** Takes back what was said at the fields. */
    public final void clearErrors() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties place) {
                place.setInvalid(false);
            }
        });
    }

    private static void mark(HasValue<?, ?> field, String sentence) {
        if (field instanceof HasValidationProperties place) {
            boolean more = place.isInvalid() && place.getErrorMessage() != null;
            place.setErrorMessage(more ? place.getErrorMessage() + " " + sentence : sentence);
            place.setInvalid(true);
        }
    }

    /** Puts the cursor into the first field that can be written. */
    public final boolean focusFirst() {
        for (HasValue<?, ?> field : fields.values()) {
            if (shows(field) && !field.isReadOnly() && field instanceof Focusable<?> place) {
                place.focus();
                return true;
            }
        }
        return false;
    }

    private static void lead(HasValue<?, ?> field) {
        if (field instanceof Focusable<?> place) {
            place.focus();
        }
        if (field instanceof Component shown) {
            shown.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
    }
}
