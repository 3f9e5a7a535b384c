package io.gengyun.indicators.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Group;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an indicator is, apart from its measures and its formula. */
final class IndicatorForm extends Div {

    private static final String HINT = "indicators.zeroLowerHint";

    private final TextField key = new TextField(getTranslation("indicators.key"));
    private final TextField zh = new TextField(getTranslation("indicators.nameZh"));
    private final TextField en = new TextField(getTranslation("indicators.nameEn"));
    private final Select<Group> group = new Select<>();
    private final TextField unit = new TextField(getTranslation("indicators.unit"));
    private final Select<Direction> direction = new Select<>();
    private final Select<Missing> missing = new Select<>();
    private final BigDecimalField target = new BigDecimalField(getTranslation("indicators.typicalTarget"));
    private final BigDecimalField baseline = new BigDecimalField(getTranslation("indicators.typicalBaseline"));
    private final TextArea told = new TextArea(getTranslation("indicators.definitionZh"));
    private final TextArea toldEnglish = new TextArea(getTranslation("indicators.definitionEn"));
    private final Checkbox additive = new Checkbox(getTranslation("indicators.additive.true"));

    IndicatorForm(Runnable changed) {
        key.setHelperText(getTranslation("indicators.keyHow"));
        key.setRequiredIndicatorVisible(true);
        zh.setRequiredIndicatorVisible(true);
        group.setLabel(getTranslation("indicators.group"));
        group.setItems(Group.values());
        group.setItemLabelGenerator(IndicatorLabels::group);
        group.setValue(Group.OTHER);
        direction.setLabel(getTranslation("indicators.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(IndicatorLabels::direction);
        direction.setValue(Direction.HIGHER);
        missing.setLabel(getTranslation("indicators.missing"));
        missing.setItems(Missing.values());
        missing.setItemLabelGenerator(IndicatorLabels::missing);
        missing.setValue(Missing.SPREAD);
        target.setHelperText(getTranslation("indicators.typicalHow"));
        Div head = new Div(key, zh, en, group, unit, direction, missing, target, baseline);
        head.addClassName("gy-form");
        Div words = new Div(told, toldEnglish);
        words.addClassNames("gy-form", "gy-definitions");
        add(head, words, additive);
        Stream.<AbstractField<?, ?>>of(
                        key, zh, en, group, unit, direction, missing, target, baseline, told, toldEnglish, additive)
                .forEach(field -> field.addValueChangeListener(change -> {
                    warn();
                    changed.run();
                }));
    }

    /** Where less is better, nothing counted as 0 is the best there is. */
    private void warn() {
        boolean kind = direction.getValue() == Direction.LOWER && missing.getValue() == Missing.ZERO;
        missing.setHelperText(kind ? getTranslation(HINT) : null);
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

    /** Whether it has a name; if not, the field says so. */
    boolean isNamed() {
        boolean unnamed = zh.getValue().isBlank() && en.getValue().isBlank();
        zh.setErrorMessage(unnamed ? getTranslation("indicators.error.needed") : null);
        zh.setInvalid(unnamed);
        return !unnamed;
    }

    /** Says at each field what is wrong with it. */
    void say(List<FieldError> errors) {
        say(key, errors, "key");
        say(direction, errors, "direction");
        say(told, errors, "description");
        say(target, errors, "typicalTarget");
    }

    private static void say(HasValidation field, List<FieldError> errors, String name) {
        say(field, errors.stream().filter(error -> error.field().equals(name)).toList());
    }

    static void say(HasValidation field, List<FieldError> errors) {
        field.setErrorMessage(sentence(errors));
        field.setInvalid(!errors.isEmpty());
    }

    static @Nullable String sentence(List<FieldError> errors) {
        return errors.stream()
                .map(error ->
                        I18NProvider.translate(error.key(), error.arguments().toArray()))
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
    }
}
