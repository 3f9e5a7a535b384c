package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Group;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import io.gengyun.uikit.form.FigureField;
import io.gengyun.uikit.form.NamedFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an indicator is, apart from its measures and its formula. */
final class IndicatorForm extends Div {

    private static final String HINT = "indicators.zeroLowerHint";

    private final NamedFields fields = new NamedFields();
    private final TextField key = new TextField(translate("indicators.key"));
    private final TextField zh = new TextField(translate("indicators.nameZh"));
    private final TextField en = new TextField(translate("indicators.nameEn"));
    private final Select<Group> group = new Select<>();
    private final TextField unit = new TextField(translate("indicators.unit"));
    private final Select<Direction> direction = new Select<>();
    private final Select<Missing> missing = new Select<>();
    private final FigureField target = new FigureField(translate("indicators.typicalTarget"));
    private final FigureField baseline = new FigureField(translate("indicators.typicalBaseline"));
    private final TextArea told = new TextArea(translate("indicators.definitionZh"));
    private final TextArea toldEnglish = new TextArea(translate("indicators.definitionEn"));
    private final Checkbox additive = new Checkbox(translate("indicators.additive.true"));

    IndicatorForm(Runnable changed) {
        key.setHelperText(translate("indicators.keyHow"));
        zh.setRequiredIndicatorVisible(true);
        group.setLabel(translate("indicators.group"));
        group.setItems(Group.values());
        group.setItemLabelGenerator(IndicatorLabels::group);
        group.setValue(Group.OTHER);
        direction.setLabel(translate("indicators.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(IndicatorLabels::direction);
        direction.setValue(Direction.HIGHER);
        missing.setLabel(translate("indicators.missing"));
        missing.setItems(Missing.values());
        missing.setItemLabelGenerator(IndicatorLabels::missing);
        missing.setValue(Missing.SPREAD);
        target.setHelperText(translate("indicators.typicalHow"));
        Div head = new Div(key, zh, en, group, unit, direction, missing, target, baseline);
        head.addClassName("gy-form");
        Div words = new Div(told, toldEnglish);
        words.addClassNames("gy-form", "gy-definitions");
        add(head, words, additive);
        name();
        fields.onChange(() -> {
            warn();
            changed.run();
        });
    }

    private void name() {
        fields.required("key", key);
        fields.add("name", zh);
        fields.add("nameEn", en);
        fields.add("group", group);
        fields.add("unit", unit);
        fields.add("direction", direction);
        fields.add("missing", missing);
        fields.add("typicalTarget", target);
        fields.add("typicalBaseline", baseline);
        fields.add("description", told);
        fields.add("descriptionEn", toldEnglish);
        fields.add("additive", additive);
    }

    /** Where less is better, nothing counted as 0 is the best there is. */
    private void warn() {
        boolean kind = direction.getValue() == Direction.LOWER && missing.getValue() == Missing.ZERO;
        missing.setHelperText(kind ? translate(HINT) : null);
    }

    void begin() {
        key.focus();
    }

    void show(IndicatorDefinition definition) {
        key.setValue(definition.key());
        key.setReadOnly(true);
        zh.setValue(definition.name().zh());
        en.setValue(definition.name().en());
        group.setValue(definition.group());
        unit.setValue(definition.unit());
        direction.setValue(definition.direction());
        missing.setValue(definition.missing());
        additive.setValue(definition.additive());
        target.setValue(definition.typicalTarget());
        baseline.setValue(definition.typicalBaseline());
        LocalizedText words = definition.description();
        if (words != null) {
            told.setValue(words.zh());
            toldEnglish.setValue(words.en());
        }
    }

    /** The definition as it is written now. */
    IndicatorDefinition definition(Map<String, Measure> measures, String formula) {
        boolean unnamed = zh.getValue().isBlank() && en.getValue().isBlank();
        return new IndicatorDefinition(
                key.getValue().strip(),
                new LocalizedText(
                        unnamed ? "?" : zh.getValue().strip(), en.getValue().strip()),
                unit.getValue().strip(),
                direction.getValue(),
                additive.getValue(),
                missing.getValue(),
                measures,
                formula,
                description(),
                group.getValue(),
                target.getValue(),
                baseline.getValue());
    }

    private @Nullable LocalizedText description() {
        boolean untold = told.getValue().isBlank() && toldEnglish.getValue().isBlank();
        return untold
                ? null
                : new LocalizedText(
                        told.getValue().strip(), toldEnglish.getValue().strip());
    }

    /** Whether it has a name, and every number is understood; if not, the field says so. */
    boolean isComplete(List<FieldError> errors) {
        boolean understood = fields.isUnderstood();
        boolean unnamed = zh.getValue().isBlank() && en.getValue().isBlank();
        if (understood) {
            say(errors);
        }
        if (unnamed) {
            fields.tell("name", translate("indicators.error.needed"));
        }
        return understood && !unnamed;
    }

    /** Says at each field what is wrong with it. */
    void say(List<FieldError> errors) {
        fields.tell(errors);
    }

    static @Nullable String sentence(List<FieldError> errors) {
        return errors.stream()
                .map(error -> translate(error.key(), error.arguments().toArray()))
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
    }
}
