package io.gengyun.worklog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.gengyun.customers.Customers;
import io.gengyun.organization.Employees;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.uikit.chart.FigureCard;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.worklog.WorkDistribution;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecordId;
import io.gengyun.worklog.WorkRecords;
import io.gengyun.worklog.WorkRecords.WorkRow;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one has worked on, entered in seconds, and how it is distributed, also in one's team. */
@Route("work-records")
@Menu(order = 40, title = "worklog.title", icon = "vaadin:notebook")
@RolesAllowed({"EMPLOYEE", "SUPERVISOR", "HR", "EXECUTIVE"})
@StyleSheet("gengyun/worklog.css")
class WorkRecordsView extends PageLayout implements BeforeEnterObserver {

    private final transient WorkRecords records;
    private final transient Customers customers;
    private final @Nullable EmployeeId self;
    private final transient Clock clock;
    private final boolean imports;
    private final WorkChooser chooser;
    private final Div figures = new Div();
    private final Div chart = new Div();
    private final Select<Boolean> measured = new Select<>();
    private final Div people = new Div();
    private final WorkList list;
    private final WorkFields fields;
    private transient WorkRecordId next = WorkRecordId.next();
    private QueryParameters address = QueryParameters.empty();
    private transient WorkQuery query;

    WorkRecordsView(WorkRecords records, Customers customers, Employees employees, Access access, Clock clock) {
        super("worklog.title");
        this.records = records;
        this.customers = customers;
        self = access.user().employee();
        imports = access.user().has(Role.HR);
        this.clock = clock;
        query = WorkQuery.of(address, LocalDate.now(clock), self);
        chooser = new WorkChooser(employees, access.scope(), self, clock, this::go);
        list = new WorkList(kind -> go(query.withKind(kind)), new OwnActs());
        fields = new WorkFields(customers, clock);
        setDescription(translate("worklog.description"));
        figures.addClassNames("gy-figures", "gy-work-figures");
        measured.setItems(true, false);
        measured.setValue(true);
        measured.setAriaLabel(translate("worklog.measured"));
        measured.setItemLabelGenerator(time -> translate(time ? "worklog.byTime" : "worklog.byCount"));
        measured.addValueChangeListener(change -> showAll());
        Section distribution =
                new Section(translate("worklog.distribution"), chooser, figures, chart).withActions(measured);
        Div columns = self == null ? new Div(distribution) : new Div(entry(), distribution);
        columns.addClassName("gy-columns");
        add(columns, people, new Section(translate("worklog.list"), list));
    }

    private Component entry() {
        CommandButton save = new CommandButton(translate("worklog.enter"), this::enter);
        fields.fields().guard(fields);
        save.addClassName("gy-work-save");
        return new Section(translate("worklog.entry"), fields, save);
    }

    private void enter() {
        var draft = fields.draft();
        if (!fields.fields().isComplete() || !fields.fields().attempt(() -> records.enter(next, draft))) {
            return;
        }
        next = WorkRecordId.next();
        Notices.done("worklog.entered", WorkLabels.kind(draft.kind()), WorkLabels.duration(draft.minutes()));
        fields.clear();
        showAll();
    }

    private void go(WorkQuery to) {
        UI.getCurrent().navigate(WorkRecordsView.class, to.parameters(self));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        showAll();
    }

    private void showAll() {
        query = WorkQuery.of(address, LocalDate.now(clock), self);
        fields.renew();
        WorkDistribution work = records.distribution(query.person(), query.period());
        Map<WorkKind, Long> counts = records.listed(query.person(), query.period());
        chooser.show(query);
        showFigures(work, counts.values().stream().mapToLong(Long::longValue).sum());
        chart.removeAll();
        chart.add(
                work.count() == 0
                        ? new EmptyState(translate("worklog.chart.none"), translate("worklog.none.team.hint"))
                        : DistributionChart.of(
                                work, measured.getValue() && work.minutes() > 0, kind -> go(query.withKind(kind))));
        WorkQuery shown = query;
        people.removeAll();
        people.setVisible(query.team());
        if (query.team()) {
            people.add(new PeopleSection(
                    records.busiest(shown.period(), PeopleSection.BARS),
                    (limit, mark) -> records.byPerson(shown.period(), limit, mark),
                    person -> go(query.withPerson(person))));
        }
        list.show(query, counts, (limit, mark) -> records.list(shown.filter(), limit, mark), this::nothing);
    }

    private void showFigures(WorkDistribution work, long listed) {
        Formats formats = Formats.here();
        figures.removeAll();
        figures.setVisible(work.count() > 0);
        String untimed = work.untimed() == 0
                ? formats.period(query.period().from(), query.period().to())
                : translate("worklog.untimedCount", formats.number(work.untimed()));
        figures.add(
                new FigureCard(translate("worklog.time"), WorkLabels.duration(work.minutes()), untimed),
                new FigureCard(
                        translate("worklog.count"),
                        formats.number(work.count()),
                        listed == work.count()
                                ? translate("worklog.kindsCount", work.shares().size())
                                : translate("worklog.uncounted", formats.number(listed - work.count()))));
    }

    private Component nothing() {
        WorkKind kind = query.kind();
        if (kind != null) {
            Button all = new Button(translate("worklog.kinds.showAll"), click -> go(query.withKind(null)));
            return new EmptyState(translate("worklog.none.kind", WorkLabels.kind(kind)), "", all);
        }
        if (self != null && self.equals(query.person())) {
            return new EmptyState(
                    translate("worklog.none.mine"),
                    translate("worklog.none.mine.hint"),
                    new Button(translate("worklog.record"), click -> fields.begin()));
        }
        EmptyState others = new EmptyState(translate("worklog.none.team"), translate("worklog.none.team.hint"));
        if (imports) {
            others.add(new Anchor("imports/new?target=work-records", translate("worklog.none.team.import")));
        }
        return others;
    }

    /** Amends in a dialog and removes, then shows what has become of it. */
    private final class OwnActs implements WorkList.Acts {

        @Override
        public void amend(WorkRecordId id, WorkRow record) {
            WorkDialog.of(records, customers, clock, id, record, WorkRecordsView.this::showAll)
                    .open();
        }

        @Override
        public void remove(WorkRecordId id, WorkRow record) {
            try {
                records.remove(id);
                Notices.done("worklog.removed", WorkLabels.kind(record.kind()));
            } catch (BusinessRefusal refusal) {
                Notices.refused(refusal);
            }
            showAll();
        }
    }
}
