package io.gengyun.indicators.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.indicators.IndicatorDefinition.Aggregation;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import io.gengyun.indicators.spi.FactSource.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds one measure from the catalogue: everything is chosen, only filter values are written. */
final class MeasureEditor extends Div {

    private final List<FactSource> sources;
    private final TextField name = new TextField(getTranslation("indicators.measure.name"));
    private final Select<FactSource> source = new Select<>();
    private final Select<Aggregation> aggregation = new Select<>();
    private final Select<String> field = new Select<>();
    private final Select<String> date = new Select<>();
    private final Div filters = new Div();
    private final List<FilterRow> rows = new ArrayList<>();
    private final Button addFilter =
            new Button(getTranslation("indicators.measure.addFilter"), VaadinIcon.PLUS.create());
    private final transient Runnable changed;

    MeasureEditor(List<FactSource> sources, Runnable changed, Runnable remove) {
        this.sources = sources;
        this.changed = changed;
        addClassNames("gy-card", "gy-measure");
        name.setHelperText(getTranslation("indicators.measure.nameHow"));
        name.setRequiredIndicatorVisible(true);
        source.setLabel(getTranslation("indicators.measure.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(one -> Words.source(one.name()));
        aggregation.setLabel(getTranslation("indicators.measure.aggregation"));
        aggregation.setItems(Aggregation.values());
        aggregation.setItemLabelGenerator(one -> getTranslation("indicators.aggregation." + one));
        field.setLabel(getTranslation("indicators.measure.field"));
        date.setLabel(getTranslation("indicators.measure.date"));
        field.setItemLabelGenerator(this::column);
        date.setItemLabelGenerator(this::column);
        Div fields = new Div(name, source, aggregation, field, date);
        fields.addClassName("gy-form");
        addFilter.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        addFilter.addClickListener(click -> addRow(null, List.of()));
        Button away =
                new Button(getTranslation("indicators.measure.remove"), click -> remove.run());
        away.setIcon(VaadinIcon.TRASH.create());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(addFilter, away);
        buttons.addClassName("gy-row");
        add(fields, filters, buttons);
        name.addValueChangeListener(change -> changed.run());
        source.addValueChangeListener(
                change -> {
                    offerColumns();
                    changed.run();
                });
        aggregation.addValueChangeListener(
                change -> {
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
        source.setValue(
                sources.stream()
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElse(sources.getFirst()));
        aggregation.setValue(measure == null ? Aggregation.COUNT : measure.aggregation());
        offerColumns();
        if (measure != null) {
            choose(field, measure.field());
            choose(date, measure.date());
            measure.filter().forEach(this::addRow);
        }
    }

    private static void choose(Select<String> select, @Nullable String value) {
        if (value != null && select.getListDataView().contains(value)) {
            select.setValue(value);
        }
    }

    private String column(String name) {
        return source.getValue() == null ? name : Words.column(source.getValue().name(), name);
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
        filters.removeAll();
        offerField();
    }

    private void offerField() {
        boolean needed =
                aggregation.getValue() == Aggregation.SUM
                        || aggregation.getValue() == Aggregation.AVG;
        field.setVisible(needed);
        field.setRequiredIndicatorVisible(needed);
        if (needed && field.isEmpty() && source.getValue() != null) {
            names(source.getValue().numbers()).stream()
                    .findFirst()
                    .ifPresent(first -> choose(field, first));
        }
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private void addRow(@Nullable String dimension, List<String> values) {
        if (source.getValue() == null) {
            return;
        }
        FilterRow row = new FilterRow(source.getValue(), dimension, values);
        rows.add(row);
        filters.add(row);
    }

    String measureName() {
        return name.getValue().strip();
    }

    /** The measure as it is chosen now. */
    Measure measure() {
        Map<String, List<String>> filter = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.dimension.getValue() != null)
                .forEach(row -> filter.put(row.dimension.getValue().name(), row.chosen()));
        return new Measure(
                source.getValue() == null ? "" : source.getValue().name(),
                aggregation.getValue(),
                field.isVisible() ? field.getValue() : null,
                filter,
                date.getValue());
    }

    /** Says what is wrong with the measure, or nothing. */
    void say(@Nullable String error) {
        name.setErrorMessage(error);
        name.setInvalid(error != null);
    }

    /** One dimension with the values that count. */
    private final class FilterRow extends Div {

        private final Select<Column> dimension = new Select<>();
        private final MultiSelectComboBox<String> values = new MultiSelectComboBox<>();
        private final Set<String> known = new LinkedHashSet<>();

        private FilterRow(FactSource from, @Nullable String chosen, List<String> counting) {
            addClassNames("gy-row", "gy-filter");
            dimension.setItems(from.dimensions());
            dimension.setItemLabelGenerator(one -> Words.column(from.name(), one.name()));
            dimension.setAriaLabel(getTranslation("indicators.measure.dimension"));
            dimension.setPlaceholder(getTranslation("indicators.measure.dimension"));
            values.setAriaLabel(getTranslation("indicators.measure.values"));
            values.setPlaceholder(getTranslation("indicators.measure.values"));
            values.setItemLabelGenerator(one -> said(from, one));
            values.setAllowCustomValue(true);
            values.addCustomValueSetListener(
                    written -> {
                        Set<String> selected = new LinkedHashSet<>(values.getValue());
                        selected.add(written.getDetail().strip());
                        offer(selected);
                    });
            dimension.addValueChangeListener(
                    change -> offer(change.isFromClient() ? Set.of() : values.getValue()));
            values.addValueChangeListener(change -> changed.run());
            Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> removeRow());
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            away.setAriaLabel(getTranslation("indicators.measure.removeFilter"));
            add(dimension, values, away);
            from.dimensions().stream()
                    .filter(column -> column.name().equals(chosen))
                    .findFirst()
                    .ifPresent(dimension::setValue);
            offer(new LinkedHashSet<>(counting));
        }

        private String said(FactSource from, String value) {
            Column column = dimension.getValue();
            return column == null ? value : Words.value(from.name(), column.name(), value);
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

        private List<String> chosen() {
            return List.copyOf(values.getValue());
        }

        private void removeRow() {
            rows.remove(this);
            filters.remove(this);
            changed.run();
        }
    }
}
