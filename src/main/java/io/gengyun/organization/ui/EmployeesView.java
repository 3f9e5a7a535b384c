package io.gengyun.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.EmptyState;
import io.gengyun.uikit.Formats;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.RecordTable;
import io.gengyun.uikit.RowButton;
import io.gengyun.uikit.SearchField;
import io.gengyun.uikit.SliceTable;
import io.gengyun.uikit.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everybody whom the reader may see, found by name or number; HR enters and changes them here. */
@Route("employees")
@Menu(title = "organization.employees", order = 210, icon = "vaadin:users")
@RolesAllowed({"HR", "ADMIN", "SUPERVISOR", "EXECUTIVE"})
class EmployeesView extends PageLayout implements BeforeEnterObserver {

    private final transient Employees employees;
    private final transient Clock clock;
    private final boolean writes;
    private final SearchField search;
    private final SliceTable<EmployeeRecord> list;

    EmployeesView(Employees employees, Access access, Clock clock) {
        super("organization.employees");
        this.employees = employees;
        this.clock = clock;
        CurrentUser user = access.user();
        this.writes = user.has(Role.HR) || user.has(Role.ADMIN);
        search = new SearchField(getTranslation("organization.search"), "employees", this::show);
        list = new SliceTable<>(table());
        if (writes) {
            addActions(importing(), adding());
        }
        Div filters = new Div(search, list.export("employees"));
        filters.addClassName("gy-row");
        add(filters, list);
    }

    private Button adding() {
        Button add = new Button(getTranslation("organization.add"), VaadinIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> new EmployeeDialog(employees, null, this::show).open());
        return add;
    }

    private Button importing() {
        return new Button(
                getTranslation("organization.import"),
                VaadinIcon.UPLOAD_ALT.create(),
                click ->
                        click.getSource()
                                .getUI()
                                .ifPresent(page -> page.navigate(
                                                        "imports/new",
                                                        QueryParameters.of(
                                                                "target", "employees"))));
    }

    private RecordTable<EmployeeRecord> table() {
        Formats formats = Formats.here();
        RecordTable<EmployeeRecord> table =
                new RecordTable<EmployeeRecord>(getTranslation("organization.employees"))
                        .naming(getTranslation("organization.name"), this::name)
                        .inFile(EmployeeRecord::name)
                        .text(getTranslation("organization.number"), EmployeeRecord::number)
                        .text(getTranslation("organization.unit"), row -> orDash(row.unit()))
                        .text(
                                getTranslation("organization.position"),
                                row -> orDash(row.position()))
                        .text(getTranslation("organization.grade"), row -> orDash(row.grade()))
                        .text(
                                getTranslation("organization.supervisor"),
                                row -> orDash(row.supervisorName()))
                        .text(
                                getTranslation("organization.joinedOn"),
                                row -> formats.date(row.joinedOn()))
                        .inFile(EmployeeRecord::joinedOn)
                        .onlyInFile(
                                getTranslation("organization.leftOn"), EmployeeRecord::leftOn)
                        .onlyInFile(
                                getTranslation("organization.emailLabel"), EmployeeRecord::email)
                        .onlyInFile(
                                getTranslation("organization.mobile"), EmployeeRecord::mobile);
        return writes ? table.actions(getTranslation("organization.edit"), this::edit) : table;
    }

    private Component name(EmployeeRecord row) {
        Span name = new Span(row.name());
        LocalDate today = LocalDate.now(clock);
        if (row.worksOn(today)) {
            return name;
        }
        boolean left = row.leftOn() != null && row.leftOn().isBefore(today);
        Span both =
                new Span(
                        name,
                        new Span(" "),
                        new StatusBadge(
                                StatusBadge.Tone.NEUTRAL,
                                getTranslation(
                                        left ? "organization.left" : "organization.notYet")));
        both.addClassName("gy-row");
        return both;
    }

    private Component edit(EmployeeRecord row) {
        return new RowButton(
                VaadinIcon.EDIT,
                getTranslation("organization.edit"),
                getTranslation("organization.editOf", row.name()),
                () -> new EmployeeDialog(employees, employees.edit(row.id()), this::show).open());
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.take(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        String words = search.getValue();
        list.show((limit, mark) -> employees.list(words, limit, mark), this::nobody);
    }

    private Component nobody() {
        if (!search.getValue().isBlank()) {
            return new EmptyState(
                    getTranslation("organization.noneFound", search.getValue()),
                    getTranslation("organization.noneFound.hint"));
        }
        return writes
                ? new EmptyState(
                        getTranslation("organization.none"),
                        getTranslation("organization.none.hint"),
                        importing(),
                        adding())
                : new EmptyState(
                        getTranslation("organization.none"),
                        getTranslation("organization.none.others"));
    }
}
