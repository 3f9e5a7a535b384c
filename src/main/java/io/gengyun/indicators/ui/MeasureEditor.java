package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.IndicatorDefinition.Range;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one measure from the catalogue: everything is chosen, only filter values are written. */
final class MeasureEditor extends Div {

    private final List<FactSource> sources;
    private final NamedFields fields = new NamedFields();
    private final TextField name = new TextField(translate("indicators.measure.name"));
    private final Select<FactSource> source = new Select<>();
    private final Select<Aggregation> aggregation = new Select<>();
    private final Select<String> field = new Select<>();
    private final Select<String> date = new Select<>();
    private final Div filters = new Div();
    private final List<FilterRow> rows = new ArrayList<>();
    private final List<RangeRow> ranges = new ArrayList<>();
    private final Checkbox zero = new Checkbox(translate("indicators.measure.zero"));
    private final Button addFilter = new Button(translate("indicators.measure.addFilter"), VaadinIcon.PLUS.create());
    private final Button addRange = new Button(translate("indicators.measure.addRange"), VaadinIcon.PLUS.create());
    private final transient Runnable changed;

    MeasureEditor(List<FactSource> sources, Runnable changed, Runnable remove) {
        this.sources = sources;
        this.changed = changed;
        addClassNames("gy-card", "gy-measure");
        name.setHelperText(translate("indicators.measure.nameHow"));
        fields.required("name", name);
        source.setLabel(translate("indicators.measure.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(one -> IndicatorLabels.source(one.name()));
        aggregation.setLabel(translate("indicators.measure.aggregation"));
        aggregation.setItems(Aggregation.values());
        aggregation.setItemLabelGenerator(one -> translate("indicators.aggregation." + one));
        field.setLabel(translate("indicators.measure.field"));
        ComponentTexts.demand(field);
        date.setLabel(translate("indicators.measure.date"));
        field.setItemLabelGenerator(this::column);
        date.setItemLabelGenerator(this::column);
        Div form = new Div(name, source, aggregation, field, date);
        form.addClassName("gy-form");
        addFilter.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addFilter.addClickListener(click -> addRow(null, List.of()));
        Button away = new Button(translate("indicators.measure.remove"), click -> remove.run());
        away.setIcon(VaadinIcon.TRASH.create());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addRange.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addRange.addClickListener(click -> addRange(null, null));
        zero.setHelperText(translate("indicators.measure.zeroHow"));
        zero.addValueChangeListener(change -> changed.run());
        Div buttons = new Div(addFilter, addRange, away);
        buttons.addClassName("gy-row");
        add(form, filters, zero, buttons);
        fields.onChange(changed::run);
        source.addValueChangeListener(change -> {
            offerColumns();
            changed.run();
        });
        aggregation.addValueChangeListener(change -> {
            offerField();
            changed.run();
        });
        field.addValueChangeListener(change -> changed.run());
        date.addValueChangeListener(change -> changed.run());
    }

    /** Shows a measure that is there. */
    void show(String measureName, @Nullable Measure measure) {
        name.setValue(measureName);
        String wanted = measure == null ? "" : measure.source();
        source.setValue(sources.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(sources.getFirst()));
        aggregation.setValue(measure == null ? Aggregation.COUNT : measure.aggregation());
        offerColumns();
        if (measure != null) {
            choose(field, measure.field());
            choose(date, measure.date());
            measure.filter().forEach(this::addRow);
            measure.ranges().forEach(this::addRange);
            zero.setValue(measure.missing() == Missing.ZERO);
        }
    }

    private static void choose(Select<String> select, @Nullable String value) {
        if (value != null && select.getListDataView().contains(value)) {
            select.setValue(value);
        }
    }

    private String column(String name) {
        return source.getValue() == null
                ? name
                : IndicatorLabels.column(source.getValue().name(), name);
    }

    private void offerColumns() {
        FactSource chosen = source.getValue();
        if (chosen == null) {
            return;
        }
        field.setItems(names(chosen.numbers()));
        date.setItems(names(chosen.dates()));
        date.setValue(chosen.dates().getFirst().name());
        rows.clear();
        ranges.clear();
        filters.removeAll();
        addRange.setVisible(!chosen.numbers().isEmpty());
        offerField();
    }

    private void offerField() {
        boolean needed = aggregation.getValue() == Aggregation.SUM || aggregation.getValue() == Aggregation.AVG;
        field.setVisible(needed);
        if (needed && field.isEmpty() && source.getValue() != null) {
            names(source.getValue().numbers()).stream().findFirst().ifPresent(first -> choose(field, first));
        }
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private void addRow(@Nullable String dimension, List<String> values) {
        if (source.getValue() == null) {
            return;
        }
        FilterRow row = new FilterRow(source.getValue(), dimension, values, changed, this::remove);
        rows.add(row);
        filters.add(row);
    }

    private void remove(FilterRow row) {
        rows.remove(row);
        filters.remove(row);
        changed.run();
    }

    private void addRange(@Nullable String number, @Nullable Range range) {
        if (source.getValue() == null || source.getValue().numbers().isEmpty()) {
            return;
        }
        RangeRow row = new RangeRow(source.getValue(), number, range, changed, this::remove);
        ranges.add(row);
        filters.add(row);
    }

    private void remove(RangeRow row) {
        ranges.remove(row);
        filters.remove(row);
        changed.run();
    }

    String measureName() {
        return name.getValue().strip();
    }

    /** The measure as it is chosen now. */
    Measure measure() {
        Map<String, List<String>> filter = new LinkedHashMap<>();
        for (FilterRow row : rows) {
            String dimension = row.dimension();
            if (dimension != null) {
                filter.put(dimension, row.chosen());
            }
        }
        Map<String, Range> numbers = new LinkedHashMap<>();
        ranges.forEach(row -> numbers.put(row.number(), row.range()));
        return new Measure(
                source.getValue() == null ? "" : source.getValue().name(),
                aggregation.getValue(),
                field.isVisible() ? field.getValue() : null,
                filter,
                date.getValue(),
                numbers,
                zero.getValue() ? Missing.ZERO : Missing.SPREAD);
    }

    /** Says what is wrong with the measure, or nothing. */
    void say(@Nullable String error) {
        fields.clearErrors();
        if (error != null) {
            fields.tell("name", error);
        }
    }

    /** Whether every number is understood; one that is not says so. */
    boolean isUnderstood() {
        return ranges.stream().filter(range -> !range.isUnderstood()).toList().isEmpty();
    }
}
