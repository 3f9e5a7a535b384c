package io.gengyun.indicators.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.ScorecardTemplates;
import io.gengyun.indicators.ScorecardTemplates.Template;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.organization.Employees;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.LeaveGuard;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.page.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes or changes a scorecard as a new version, with the sum of weights always in sight. */
@Route("scorecards/:key/edit")
@RouteAlias("scorecards/new")
@RolesAllowed({"HR", "CONSULTANT"})
@StyleSheet("gengyun/indicators.css")
class ScorecardEditView extends PageLayout implements BeforeEnterObserver {

    static final String TEMPLATE = "template";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern LINE_FIELD = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");

    private final transient Scorecards scorecards;
    private final transient Indicators indicators;
    private final transient Clock clock;
    private final TextField key = new TextField(translate("indicators.key"));
    private final TextField name = new TextField(translate("indicators.scorecard.name"));
    private final ComboBox<String> position = new ComboBox<>(translate("indicators.scorecard.position"));
    private final DatePicker validFrom = ComponentTexts.datePicker(translate("indicators.scorecard.validFrom"));
    private final Div lines = new Div();
    private final Div sum = new Div();
    private final List<LineEditor> editors = new ArrayList<>();
    private boolean dirty;
    private final LeaveGuard guard = new LeaveGuard(this, () -> dirty);
    private final NamedFields fields = new NamedFields();

    /** The version that is being changed; 0 for a scorecard that is new. */
    private int edited;

    ScorecardEditView(Scorecards scorecards, Indicators indicators, Employees employees, Clock clock) {
        super("indicators.scorecards.new");
        this.scorecards = scorecards;
        this.indicators = indicators;
        this.clock = clock;
        key.setHelperText(translate("indicators.keyHow"));
        fields.required("key", key);
        fields.required("name", name);
        fields.add("position", position);
        List<String> positions = new ArrayList<>(employees.positions());
        position.setItems(positions);
        position.setAllowCustomValue(true);
        position.setClearButtonVisible(true);
        position.setHelperText(translate("indicators.scorecard.positionHow"));
        position.addCustomValueSetListener(
                written -> offerPosition(positions, written.getDetail().strip()));
        fields.required("validFrom", validFrom);
        validFrom.setHelperText(translate("indicators.scorecard.validFromHow"));
        Div head = new Div(key, name, position, validFrom);
        head.addClassName("gy-form");
        add(new Section(translate("indicators.basics"), head));
        Button more = new Button(
                translate("indicators.addLine"),
                VaadinIcon.PLUS.create(),
                click -> addLine().begin());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        lines.addClassName("gy-measures");
        sum.addClassName("gy-weight-sum");
        sum.getElement().setAttribute("aria-live", "polite");
        add(new Section(translate("indicators.lines"), lines, sum).withActions(more));
        Button save = new CommandButton(translate("indicators.save"), this::save);
        Button cancel = new Button(
                translate("indicators.cancel"), click -> getUI().ifPresent(page -> page.navigate("scorecards")));
        addActions(cancel, save);
    }

    private void offerPosition(List<String> positions, String written) {
        if (!written.isEmpty()) {
            positions.add(written);
            position.setItems(positions);
            position.setValue(written);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (isMadeAnew(event)) {
            dirty = false;
            return;
        }
        Optional<String> wanted = event.getRouteParameters().get("key");
        if (wanted.isPresent()) {
            show(scorecards
                    .find(wanted.get())
                    .orElseThrow(() -> BusinessRefusal.notFound("indicators.notFound", wanted.get())));
        } else {
            begin(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(TEMPLATE)
                    .flatMap(ScorecardTemplates::find));
        }
        fields.onChange(this::changed);
        showSum();
        dirty = false;
        guard.look();
    }

    private void begin(Optional<Template> template) {
        validFrom.setValue(LocalDate.now(clock).withDayOfMonth(1));
        if (template.isEmpty()) {
            addLine();
            key.focus();
            return;
        }
        Template chosen = template.get();
        setDescription(translate("indicators.first.adjust"));
        key.setValue(free(chosen.key()));
        name.setValue(chosen.name().in(getLocale()));
        // so that a period that has just ended is already under it
        validFrom.setValue(LocalDate.now(clock).minusYears(1).withDayOfYear(1));
        chosen.lines().forEach(line -> addLine().show(line));
        name.focus();
    }

    /** The key, or the first of its numbered likes that no scorecard has. */
    private String free(String wanted) {
        Set<String> taken = scorecards.all().stream().map(Scorecard::key).collect(Collectors.toSet());
        String key = wanted;
        for (int number = 2; taken.contains(key); number++) {
            key = wanted + "-" + number;
        }
        return key;
    }

    private void show(Scorecard card) {
        edited = card.version();
        setHeading(translate("indicators.editing", card.name()));
        setDescription(translate("indicators.newVersionHint", card.version() + 1));
        key.setValue(card.key());
        key.setReadOnly(true);
        name.setValue(card.name());
        if (card.position() != null && !position.getListDataView().contains(card.position())) {
            position.getListDataView().addItem(card.position());
        }
        position.setValue(card.position());
        validFrom.setValue(card.validFrom());
        card.lines().forEach(line -> addLine().show(line));
    }

    private LineEditor addLine() {
        LineEditor[] self = new LineEditor[1];
        self[0] = new LineEditor(indicators.library(), this::changed, () -> remove(self[0]));
        editors.add(self[0]);
        lines.add(self[0]);
        return self[0];
    }

    private void remove(LineEditor editor) {
        editors.remove(editor);
        lines.remove(editor);
        changed();
    }

    private void changed() {
        dirty = true;
        guard.look();
        showSum();
    }

    private void showSum() {
        BigDecimal total = editors.stream().map(LineEditor::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = HUNDRED.subtract(total);
        Formats formats = Formats.here();
        sum.removeAll();
        String says = left.signum() == 0
                ? translate("indicators.sum.right")
                : translate(
                        left.signum() > 0 ? "indicators.sum.short" : "indicators.sum.over", formats.points(left.abs()));
        sum.add(translate("indicators.sum", formats.points(total)));
        sum.add(new StatusBadge(left.signum() == 0 ? StatusBadge.Tone.GOOD : StatusBadge.Tone.WARNING, says));
    }

    private void save() {
        List<Line> read = new ArrayList<>();
        editors.forEach(editor -> editor.line().ifPresent(read::add));
        boolean complete = fields.isComplete();
        if (!complete || read.size() < editors.size()) {
            Notices.refused("indicators.error.incomplete");
            return;
        }
        String place = position.getValue();
        Scorecard card = new Scorecard(
                key.getValue().strip(),
                0,
                name.getValue().strip(),
                place == null || place.isBlank() ? null : place,
                validFrom.getValue(),
                read);
        try {
            Scorecard saved = edited == 0 ? scorecards.add(card) : scorecards.change(card, edited);
            dirty = false;
            guard.look();
            Notices.done("indicators.saved", saved.name());
            getUI().ifPresent(page -> page.navigate("scorecards/" + saved.key()));
        } catch (BusinessRefusal refusal) {
            refusal.fields().forEach(this::say);
            Notices.refused(refusal);
        }
    }

    private void say(FieldError error) {
        String sentence = translate(error.key(), error.arguments().toArray());
        Matcher line = LINE_FIELD.matcher(error.field());
        if (line.matches()) {
            editors.get(Integer.parseInt(line.group(1))).say(line.group(2), sentence);
        } else {
            fields.tell(error.field(), sentence);
        }
    }
}
