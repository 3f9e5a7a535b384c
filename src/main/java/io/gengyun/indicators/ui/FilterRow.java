package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.indicators.spi.FactSource.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One dimension with the values that count. */
final class FilterRow extends Div {

    private final Select<Column> dimension = new Select<>();
    private final MultiSelectComboBox<String> values = new MultiSelectComboBox<>();
    private final Set<String> known = new LinkedHashSet<>();

    private final transient Runnable changed;

    FilterRow(
            FactSource from,
            @Nullable String chosen,
            List<String> counting,
            Runnable changed,
            Consumer<FilterRow> remove) {
        this.changed = changed;
        addClassNames("gy-row", "gy-filter");
        dimension.setItems(from.dimensions());
        dimension.setItemLabelGenerator(one -> IndicatorLabels.column(from.name(), one.name()));
        dimension.setAriaLabel(translate("indicators.measure.dimension"));
        dimension.setPlaceholder(translate("indicators.measure.dimension"));
        values.setAriaLabel(translate("indicators.measure.values"));
        values.setPlaceholder(translate("indicators.measure.values"));
        values.setItemLabelGenerator(one -> said(from, one));
        values.setAllowCustomValue(true);
        values.addCustomValueSetListener(written -> {
            Set<String> selected = new LinkedHashSet<>(values.getValue());
            selected.add(written.getDetail().strip());
            offer(selected);
        });
        dimension.addValueChangeListener(change -> offer(change.isFromClient() ? Set.of() : values.getValue()));
        values.addValueChangeListener(change -> this.changed.run());
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        away.setAriaLabel(translate("indicators.measure.removeFilter"));
        add(dimension, values, away);
        from.dimensions().stream()
                .filter(column -> column.name().equals(chosen))
                .findFirst()
                .ifPresent(dimension::setValue);
        offer(new LinkedHashSet<>(counting));
    }

    private String said(FactSource from, String value) {
        Column column = dimension.getValue();
        return column == null ? value : IndicatorLabels.value(from.name(), column.name(), value);
    }

    private void offer(Set<String> selected) {
        known.clear();
        if (dimension.getValue() != null && dimension.getValue().type() == Type.FLAG) {
            known.addAll(List.of("true", "false"));
        }
        known.addAll(selected);
        values.setItems(List.copyOf(known));
        values.setValue(selected);
    }

    /** The dimension, null while none is chosen. */
    @Nullable
    String dimension() {
        return dimension.getValue() == null ? null : dimension.getValue().name();
    }

    List<String> chosen() {
        return List.copyOf(values.getValue());
    }
}
