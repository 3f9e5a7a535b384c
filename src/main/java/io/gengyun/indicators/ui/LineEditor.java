package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.uikit.form.NamedFields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a scorecard while it is edited, with the picture of its curve. */
final class LineEditor extends Div {

    private final NamedFields fields = new NamedFields();
    private final ComboBox<IndicatorDefinition> indicator = new ComboBox<>(translate("indicators.indicator"));
    private final Map<String, FigureField> numbers = new LinkedHashMap<>();
    private final Select<Missing> missing = new Select<>();
    private final CurvePreview preview = new CurvePreview();
    private final transient Runnable changed;

    LineEditor(List<IndicatorDefinition> library, Runnable changed, Runnable remove) {
        this.changed = changed;
        addClassNames("gy-card", "gy-line-editor");
        indicator.setItems(library);
        indicator.setItemLabelGenerator(IndicatorLabels::name);
        fields.required("indicator", indicator);
        indicator.addValueChangeListener(change -> {
            followIndicator();
            if (change.isFromClient()) {
                beginWithTypical();
            }
        });
        Div form = new Div(indicator);
        form.addClassName("gy-form");
        for (String name : List.of("weight", "baseline", "target", "stretch", "cap", "floor")) {
            FigureField field = fields.add(name, new FigureField(translate("indicators." + name)));
            numbers.put(name, field);
            form.add(field);
        }
        numbers.get("weight").setRequiredIndicatorVisible(true);
        numbers.get("target").setRequiredIndicatorVisible(true);
        numbers.get("cap").setHelperText(translate("indicators.capHow"));
        numbers.get("floor").setHelperText(translate("indicators.floorHow"));
        missing.setLabel(translate("indicators.missing"));
        missing.setItems(Missing.values());
        missing.setEmptySelectionAllowed(true);
        missing.setEmptySelectionCaption(IndicatorLabels.missing(null));
        missing.setItemLabelGenerator(IndicatorLabels::missing);
        missing.addValueChangeListener(change -> {
            warn();
            changed.run();
        });
        form.add(missing);
        fields.onChange(this::numberChanged);
        Button away = new Button(translate("indicators.removeLine"), click -> remove.run());
        away.setIcon(VaadinIcon.TRASH.create());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div foot = new Div(preview, away);
        foot.addClassNames("gy-row", "gy-line-foot");
        add(form, foot);
        preview.show(null);
    }

    private void numberChanged() {
        preview.show(curve().orElse(null));
        changed.run();
    }

    private void followIndicator() {
        IndicatorDefinition chosen = indicator.getValue();
        String unit = chosen == null ? "" : IndicatorLabels.unit(chosen.unit());
        for (String name : List.of("baseline", "target", "stretch")) {
            numbers.get(name).setUnit(unit);
        }
        boolean needed = chosen != null && chosen.direction() == Direction.LOWER;
        numbers.get("baseline").setRequiredIndicatorVisible(needed);
        indicator.setHelperText(chosen == null ? "" : helper(chosen));
        numbers.get("target").setHelperText(chosen == null ? null : targetHelper(chosen));
        warn();
        changed.run();
    }

    private String helper(IndicatorDefinition chosen) {
        String direction = IndicatorLabels.direction(chosen.direction());
        String figures = chosen.typicalTarget() == null
                ? direction
                : translate("indicators.line.typical", direction, IndicatorLabels.typical(chosen));
        return (IndicatorLabels.described(chosen) + " " + figures).strip();
    }

    /**
     * What adds up with the days is asked for the whole period; its typical figure is a month's.
     */
    private @Nullable String targetHelper(IndicatorDefinition chosen) {
        if (!chosen.additive()) {
            return null;
        }
        return chosen.typicalTarget() == null
                ? translate("indicators.line.wholePeriod")
                : translate("indicators.line.perMonth", IndicatorLabels.typical(chosen));
    }

    /** An indicator that has just been chosen brings its typical figures into empty fields. */
    private void beginWithTypical() {
        IndicatorDefinition chosen = indicator.getValue();
        if (chosen != null && number("target") == null && number("baseline") == null) {
            set("baseline", chosen.typicalBaseline());
            set("target", chosen.typicalTarget());
        }
    }

    /** Where less is better, nothing counted as 0 is the best there is. */
    private void warn() {
        IndicatorDefinition chosen = indicator.getValue();
        Missing rule = missing.getValue() == null && chosen != null ? chosen.missing() : missing.getValue();
        boolean kind = chosen != null && chosen.direction() == Direction.LOWER && rule == Missing.ZERO;
        missing.setHelperText(kind ? translate("indicators.zeroLowerHint") : null);
    }

    void show(Line line) {
        indicator.setValue(indicator
                .getListDataView()
                .getItems()
                .filter(one -> one.key().equals(line.indicator()))
                .findFirst()
                .orElse(null));
        ScoreCurve curve = line.curve();
        set("weight", line.weight());
        set("baseline", curve.baseline());
        set("target", curve.target());
        set("stretch", curve.stretch());
        set("cap", curve.cap());
        set("floor", curve.floor());
        missing.setValue(line.missing());
        preview.show(curve);
    }

    private void set(String name, @Nullable BigDecimal value) {
        numbers.get(name).setValue(value);
    }

    private @Nullable BigDecimal number(String name) {
        return numbers.get(name).getValue();
    }

    private Optional<ScoreCurve> curve() {
        return Optional.ofNullable(number("target"))
                .map(target ->
                        new ScoreCurve(number("baseline"), target, number("stretch"), number("cap"), number("floor")));
    }

    BigDecimal weight() {
        return Optional.ofNullable(number("weight")).orElse(BigDecimal.ZERO);
    }

    /**
     * The line, or nothing while indicator, weight or target are missing; these are then marked.
     */
    Optional<Line> line() {
        return fields.isComplete()
                ? curve().map(curve -> new Line(indicator.getValue().key(), weight(), curve, missing.getValue()))
                : Optional.empty();
    }

    /** Says what is wrong with one field of the line. */
    void say(String field, String sentence) {
        fields.tell(field, sentence);
    }

    void begin() {
        indicator.focus();
    }
}
