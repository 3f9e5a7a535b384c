package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.Indicators.Version;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.LeaveGuard;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes or changes an indicator: measures from the catalogue, a formula that is checked while
 * written.
 */
@Route("indicators/:key/edit")
@RouteAlias("indicators/new")
@RolesAllowed({"HR", "CONSULTANT"})
@StyleSheet("gengyun/indicators.css")
class IndicatorEditView extends PageLayout implements BeforeEnterObserver {

    private final transient Indicators indicators;
    private final IndicatorForm basics = new IndicatorForm(this::changed);
    private final TextField formula = new TextField(translate("indicators.formula"));
    private final Div names = new Div();
    private final Div measures = new Div();
    private final List<MeasureEditor> editors = new ArrayList<>();
    private boolean filled;
    private boolean dirty;
    private final LeaveGuard guard = new LeaveGuard(this, () -> dirty);
    private final NamedFields written = new NamedFields();

    /** The version that is being changed; 0 for an indicator that is new. */
    private int edited;

    IndicatorEditView(Indicators indicators) {
        super("indicators.new");
        this.indicators = indicators;
        add(new Section(translate("indicators.basics"), basics));
        measures.addClassName("gy-measures");
        Button more = new Button(translate("indicators.measure.add"), VaadinIcon.PLUS.create(), click -> {
            addMeasure("", null);
            changed();
        });
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new Section(translate("indicators.measures"), measures).withActions(more));
        formula.setWidthFull();
        formula.addClassName("gy-mono");
        written.required("formula", formula);
        formula.setHelperText(translate("indicators.formulaHow"));
        names.addClassName("gy-row");
        add(new Section(translate("indicators.formula"), names, formula));
        Button save = new CommandButton(translate("indicators.save"), this::save);
        Button cancel = new Button(
                translate("indicators.cancel"), click -> getUI().ifPresent(page -> page.navigate("indicators")));
        addActions(cancel, save);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (isMadeAnew(event)) {
            dirty = false;
            return;
        }
        event.getRouteParameters()
                .get("key")
                .ifPresentOrElse(
                        wanted -> show(indicators.versions(wanted).stream()
                                .findFirst()
                                .orElseThrow(() -> BusinessRefusal.notFound("indicators.notFound", wanted))),
                        this::begin);
        formula.addValueChangeListener(change -> changed());
        offerNames();
        filled = true;
    }

    private void begin() {
        addMeasure("", null);
        basics.begin();
    }

    private void show(Version version) {
        IndicatorDefinition definition = version.definition();
        edited = version.version();
        setHeading(translate("indicators.editing", IndicatorLabels.name(definition)));
        basics.show(definition);
        formula.setValue(definition.formula());
        definition.measures().forEach(this::addMeasure);
        if (indicators.inUse().contains(definition.key())) {
            setDescription(translate("indicators.inUseHint"));
        }
    }

    private void addMeasure(String name, @Nullable Measure measure) {
        MeasureEditor[] self = new MeasureEditor[1];
        self[0] = new MeasureEditor(indicators.sources(), this::changed, () -> remove(self[0]));
        editors.add(self[0]);
        self[0].show(name, measure);
        measures.add(self[0]);
    }

    private void remove(MeasureEditor editor) {
        editors.remove(editor);
        measures.remove(editor);
        changed();
    }

    /** Somebody changed something; while the page is being filled nobody has. */
    private void changed() {
        if (!filled) {
            return;
        }
        dirty = true;
        guard.look();
        offerNames();
        if (!formula.isEmpty()) {
            sayFormula(indicators.check(draft()));
        }
    }

    /** Buttons that write the measures' names into the formula. */
    private void offerNames() {
        names.removeAll();
        for (MeasureEditor editor : editors) {
            String name = editor.measureName();
            if (!name.isEmpty()) {
                Button write = new Button(name, click -> formula.setValue((formula.getValue() + " " + name).strip()));
                write.addThemeVariants(ButtonVariant.LUMO_SMALL);
                write.setAriaLabel(translate("indicators.writeName", name));
                names.add(write);
            }
        }
    }

    private IndicatorDefinition draft() {
        Map<String, Measure> named = new LinkedHashMap<>();
        editors.forEach(editor -> named.put(editor.measureName(), editor.measure()));
        return basics.definition(named, formula.getValue().strip());
    }

    private void sayFormula(List<FieldError> errors) {
        written.clearErrors();
        String sentence = IndicatorForm.sentence(
                errors.stream().filter(error -> error.field().equals("formula")).toList());
        if (sentence != null) {
            written.tell("formula", sentence);
        }
    }

    private void save() {
        List<FieldError> errors = indicators.check(draft());
        boolean complete = basics.isComplete(errors);
        sayFormula(errors);
        for (MeasureEditor editor : editors) {
            String at = "measures." + editor.measureName();
            editor.say(IndicatorForm.sentence(errors.stream()
                    .filter(error -> error.field().equals(at) || error.field().startsWith(at + "."))
                    .toList()));
            complete &= editor.isUnderstood();
        }
        long distinct =
                editors.stream().map(MeasureEditor::measureName).distinct().count();
        if (distinct < editors.size()) {
            Notices.refused("indicators.error.measureTwice");
        } else if (complete) {
            store(draft());
        }
    }

    private void store(IndicatorDefinition definition) {
        try {
            if (edited == 0) {
                indicators.add(definition);
            } else {
                indicators.change(definition, edited);
            }
            dirty = false;
            guard.look();
            Notices.done("indicators.saved", IndicatorLabels.name(definition));
            getUI().ifPresent(page -> page.navigate("indicators/" + definition.key()));
        } catch (BusinessRefusal refusal) {
            basics.say(refusal.fields());
            Notices.refused(refusal);
        }
    }
}
