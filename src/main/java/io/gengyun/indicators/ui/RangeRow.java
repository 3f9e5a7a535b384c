package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.uikit.form.NamedFields;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One number of the source with the range that counts. */
final class RangeRow extends Div {

    private final Select<Column> number = new Select<>();
    private final NamedFields fields = new NamedFields();
    private final FigureField from = fields.add("from", new FigureField(""));
    private final FigureField below = fields.add("below", new FigureField(""));

    RangeRow(
            FactSource source,
            @Nullable String chosen,
            @Nullable Range range,
            Runnable changed,
            Consumer<RangeRow> remove) {
        addClassNames("gy-row", "gy-filter");
        number.setItems(source.numbers());
        number.setItemLabelGenerator(one -> IndicatorLabels.column(source.name(), one.name()));
        number.setAriaLabel(translate("indicators.measure.number"));
        number.setValue(source.numbers().stream()
                .filter(column -> column.name().equals(chosen))
                .findFirst()
                .orElse(source.numbers().getFirst()));
        prepare(from, "indicators.measure.from", "≥");
        prepare(below, "indicators.measure.below", "<");
        if (range != null) {
            from.setValue(range.from());
            below.setValue(range.below());
        }
        fields.onChange(changed::run);
        number.addValueChangeListener(change -> changed.run());
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        away.setAriaLabel(translate("indicators.measure.removeFilter"));
        add(number, from, below, away);
    }

    private void prepare(FigureField field, String label, String sign) {
        Span prefix = IndicatorLabels.soft(sign);
        prefix.getElement().setAttribute("aria-hidden", "true");
        field.setPrefixComponent(prefix);
        field.setAriaLabel(translate(label));
        field.setPlaceholder(translate(label));
    }

    String number() {
        return number.getValue().name();
    }

    Range range() {
        return new Range(from.getValue(), below.getValue());
    }

    /** Whether both numbers are understood; one that is not says so. */
    boolean isUnderstood() {
        return fields.isUnderstood();
    }
}
