package io.gengyun.uikit.form;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableFunction;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fields bound to a draft: a record whose components have the names that refusals call the fields
 * by. The draft that was shown stays as it is; {@link #draft()} answers a new one.
 */
public final class Fields<D extends Record> extends NamedFields {

    private final Class<D> type;
    private final Binder<D> binder;
    private @Nullable DraftPlace<D> place;

    public Fields(Class<D> type) {
        this.type = type;
        binder = new Binder<>(type);
        binder.setDefaultValidatorsEnabled(false);
        onChange(this::keep);
    }

    /** Binds a field to the component of this name, whose type is the field's. */
    public <V, F extends HasValue<?, V>> F bind(String name, F field) {
        add(name, field);
        Binder.BindingBuilder<D, V> binding = binder.forField(field);
        if (field.getEmptyValue() != null && mayBeMissing(name)) {
            binding = binding.withNullRepresentation(field.getEmptyValue());
        }
        applied(binding.bind(name));
        return field;
    }

    /** Binds a field to the component of this name by what shows for it and what is meant. */
    public <V, P, F extends HasValue<?, V>> F bind(
            String name,
            F field,
            SerializableFunction<@Nullable P, @Nullable V> shown,
            SerializableFunction<@Nullable V, @Nullable P> meant) {
        add(name, field);
        applied(binder.forField(field).withConverter(meant::apply, shown::apply).bind(name));
        return field;
    }

    /** Binds a number to a component without decimals. */
    public FigureField bindWhole(String name, FigureField field) {
        return this.<@Nullable BigDecimal, Integer, FigureField>bind(
                name,
                field.whole(),
                number -> number == null ? null : BigDecimal.valueOf(number),
                number -> number == null ? null : number.intValueExact());
    }

    /** A field that does not show keeps its value all the same. */
    private static void applied(Binder.Binding<?, ?> binding) {
        binding.setIsAppliedPredicate(always -> true);
    }

    private boolean mayBeMissing(String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getAnnotatedType)
                .anyMatch(component -> component.isAnnotationPresent(Nullable.class));
    }

    /**
     * Names the place where what is being written is kept from now on; what is kept there already
     * shows at once, as something changed.
     */
    public void keepIn(DraftPlace<D> where) {
        place = where;
        Optional<D> kept = where.kept();
        kept.ifPresent(binder::readRecord);
    }

    private void keep() {
        if (place != null && isChanged()) {
            place.keep(draft());
        }
    }

    /** Shows a draft; nobody has changed anything yet. */
    public void show(D draft) {
        binder.readRecord(draft);
        super.settle();
    }

    /** It has been saved, or given up: nothing is left to lose. */
    @Override
    public void settle() {
        super.settle();
        if (place != null) {
            place.forget();
        }
    }

    /** A new draft of what stands in the fields, complete or not. */
    public D draft() {
        try {
            return binder.writeRecord();
        } catch (ValidationException never) {
            throw new IllegalStateException("fields without a rule of their own refuse nothing", never);
        }
    }
}
