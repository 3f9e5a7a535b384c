package io.gengyun.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.audit.AuditTrail;
import io.gengyun.audit.AuditTrail.EntryRecord;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.SliceTable;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;

/** Everything that has happened, newest first, by person, object, kind and time. */
@Route("audit")
@Menu(title = "audit.page", order = 930, icon = "vaadin:archive")
@RolesAllowed({"ADMIN", "EXECUTIVE"})
class AuditView extends PageLayout implements BeforeEnterObserver {

    private final TextField person = new TextField(translate("audit.person"));
    private final TextField object = new TextField(translate("audit.object"));
    private final MultiSelectComboBox<String> kinds = new MultiSelectComboBox<>(translate("audit.kind"));
    private final NamedFields days = new NamedFields();
    private final DatePicker from = ComponentTexts.datePicker(translate("audit.from"));
    private final DatePicker to = ComponentTexts.datePicker(translate("audit.to"));
    private final transient AuditTrail trail;
    private final SliceTable<EntryRecord> list;
    private TrailFilter filter = TrailFilter.ALL;

    AuditView(AuditTrail trail) {
        super("audit.page");
        this.trail = trail;
        setDescription(translate("audit.page.description"));
        Button verify = new Button(translate("audit.verify"), VaadinIcon.SHIELD.create());
        verify.addClickListener(click -> verify.getUI().ifPresent(page -> page.navigate(VerifyView.class)));
        addActions(verify);
        list = new SliceTable<>(table());
        Div tools = new Div(list.export("audit"));
        tools.addClassName("gy-row");
        add(filters(), tools, list);
    }

    private Component filters() {
        prepare(person, "audit.person.hint");
        prepare(object, "audit.object.hint");
        kinds.setItems(EntryLabels.kinds().stream()
                .sorted(Comparator.comparing(EntryLabels::kind))
                .toList());
        kinds.setItemLabelGenerator(EntryLabels::kind);
        kinds.setClearButtonVisible(true);
        kinds.getStyle().set("grid-column", "span 2");
        kinds.addValueChangeListener(change -> changed(change.isFromClient()));
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.setClearButtonVisible(true);
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        Div filters = new Div(person, object, kinds, from, to);
        filters.addClassName("gy-form");
        filters.getStyle().set("grid-template-columns", "repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr))");
        return filters;
    }

    private void prepare(TextField field, String hint) {
        field.setHelperText(translate(hint));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private RecordTable<EntryRecord> table() {
        return new RecordTable<EntryRecord>(translate("audit.page"))
                .naming(translate("audit.at"), AuditView::opening)
                .inFile(EntryRecord::at)
                .text(translate("audit.kind"), entry -> EntryLabels.kind(entry.kind()))
                .text(translate("audit.person"), EntryLabels::person)
                .component(translate("audit.object"), entry -> ObjectPages.link(entry, EntryLabels.object(entry)))
                .inFile(EntryLabels::object)
                .component(translate("audit.facts"), AuditView::summary)
                .inFile(EntryLabels::summary);
    }

    private static Component opening(EntryRecord entry) {
        RouterLink link =
                new RouterLink(Formats.here().exactTime(entry.at()), EntryView.class, Long.toString(entry.id()));
        link.addClassName("gy-nowrap");
        link.getElement()
                .setAttribute(
                        "aria-label",
                        translate("audit.open", Formats.here().exactTime(entry.at()), EntryLabels.kind(entry.kind())));
        return link;
    }

    private static Component summary(EntryRecord entry) {
        Span facts = new Span(EntryLabels.summary(entry));
        facts.addClassNames("gy-soft", "gy-small");
        return facts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = TrailFilter.of(event.getLocation().getQueryParameters());
        person.setValue(filter.person());
        object.setValue(filter.object());
        kinds.setValue(
                filter.kinds().stream().filter(EntryLabels.kinds()::contains).toList());
        from.setValue(filter.from());
        to.setValue(filter.to());
        show();
    }

    private void changed(boolean byTheReader) {
        if (byTheReader) {
            filter = new TrailFilter(
                    person.getValue(), object.getValue(), kinds.getValue(), from.getValue(), to.getValue());
            getUI().ifPresent(page ->
                    page.getPage().getHistory().replaceState(null, new Location("audit", filter.parameters())));
            show();
        }
    }

    private void show() {
        boolean backwards =
                filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from());
        days.clearErrors();
        if (backwards) {
            days.tell("to", translate("audit.backwards"));
        }
        list.show(
                (limit, mark) -> trail.search(filter.search(), limit, mark),
                () -> new EmptyState(translate("audit.none"), translate("audit.none.how")));
    }
}
