package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import io.gengyun.organization.StaffAccounts;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.SearchField;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import io.gengyun.uikit.table.SliceTable;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody whom the reader may see, found by name or number; HR enters and changes them here. */
@Route("employees")
@Menu(title = "organization.employees", order = 210, icon = "vaadin:users")
@RolesAllowed({"HR", "ADMIN", "SUPERVISOR", "EXECUTIVE"})
class EmployeesView extends PageLayout implements BeforeEnterObserver {

    /** Narrows the list to those who cannot log in. */
    static final QueryParameters WITHOUT_ACCOUNT = QueryParameters.of("account", "none");

    private final transient Employees employees;
    private final transient StaffAccounts accounts;
    private final transient Clock clock;
    private final boolean writes;
    private final SearchField search;
    private final Checkbox withoutAccount = new Checkbox();
    private final @Nullable StaffAccountsButtons letIn;
    private final SliceTable<EmployeeRecord> list;

    EmployeesView(Employees employees, StaffAccounts accounts, Access access, Clock clock) {
        super("organization.employees");
        this.employees = employees;
        this.accounts = accounts;
        this.clock = clock;
        CurrentUser user = access.user();
        this.writes = user.has(Role.HR) || user.has(Role.ADMIN);
        search = new SearchField(translate("organization.search"), "employees", this::show)
                .beside(() -> withoutAccount.getValue() ? Map.of("account", "none") : Map.of());
        list = new SliceTable<>(table());
        letIn = user.has(Role.ADMIN) ? new StaffAccountsButtons(accounts, employees, this::show) : null;
        if (letIn != null) {
            addActions(letIn);
        }
        if (writes) {
            addActions(importing(), adding());
        }
        withoutAccount.setLabel(translate("organization.noAccount"));
        withoutAccount.setVisible(writes);
        withoutAccount.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search.keep();
                show();
            }
        });
        Div filters = new Div(search, withoutAccount, list.export("employees"));
        filters.addClassName("gy-row");
        add(filters, list);
    }

    private void saved() {
        if (letIn != null) {
            letIn.refresh();
        }
        show();
    }

    private Button adding() {
        Button add = new Button(translate("organization.add"), VaadinIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(
                click -> EmployeeDialog.of(employees, null, this::saved).open());
        return add;
    }

    private Button importing() {
        return new Button(
                translate("organization.import"),
                VaadinIcon.UPLOAD_ALT.create(),
                click -> click.getSource()
                        .getUI()
                        .ifPresent(page -> page.navigate("imports/new", QueryParameters.of("target", "employees"))));
    }

    private RecordTable<EmployeeRecord> table() {
        Formats formats = Formats.here();
        RecordTable<EmployeeRecord> table = new RecordTable<EmployeeRecord>(translate("organization.employees"))
                .naming(translate("organization.name"), this::name)
                .inFile(EmployeeRecord::name)
                .text(translate("organization.number"), EmployeeRecord::number)
                .text(translate("organization.unit"), row -> orDash(row.unit()))
                .text(translate("organization.position"), row -> orDash(row.position()))
                .text(translate("organization.grade"), row -> orDash(row.grade()))
                .text(translate("organization.supervisor"), row -> orDash(row.supervisorName()))
                .text(translate("organization.joinedOn"), row -> formats.date(row.joinedOn()))
                .inFile(EmployeeRecord::joinedOn)
                .onlyInFile(translate("organization.leftOn"), EmployeeRecord::leftOn)
                .onlyInFile(translate("organization.emailLabel"), EmployeeRecord::email)
                .onlyInFile(translate("organization.mobile"), EmployeeRecord::mobile);
        return writes ? table.actions(translate("organization.edit"), this::edit) : table;
    }

    private Component name(EmployeeRecord row) {
        Span name = new Span(row.name());
        LocalDate today = LocalDate.now(clock);
        if (row.worksOn(today)) {
            return name;
        }
        boolean left = row.leftOn() != null && row.leftOn().isBefore(today);
        Span both = new Span(
                name,
                new Span(" "),
                new StatusBadge(
                        StatusBadge.Tone.NEUTRAL, translate(left ? "organization.left" : "organization.notYet")));
        both.addClassName("gy-row");
        return both;
    }

    private Component edit(EmployeeRecord row) {
        return new RowButton(
                VaadinIcon.EDIT,
                translate("organization.edit"),
                translate("organization.editOf", row.name()),
                () -> EmployeeDialog.of(employees, employees.edit(row.id()), this::saved)
                        .open());
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.take(query);
        withoutAccount.setValue(writes
                && query.getSingleParameter("account").filter("none"::equals).isPresent());
        show();
    }

    private void show() {
        String words = search.getValue();
        boolean narrowed = withoutAccount.getValue();
        list.show(
                (limit, mark) -> narrowed ? accounts.without(words, limit, mark) : employees.list(words, limit, mark),
                this::nobody);
    }

    private Component nobody() {
        if (!search.getValue().isBlank()) {
            return new EmptyState(
                    translate("organization.noneFound", search.getValue()), translate("organization.noneFound.hint"));
        }
        if (withoutAccount.getValue()) {
            return new EmptyState(
                    translate("organization.accounts.everybodyHas"), translate("organization.noAccount.none.hint"));
        }
        return writes
                ? new EmptyState(
                        translate("organization.none"), translate("organization.none.hint"), importing(), adding())
                : new EmptyState(translate("organization.none"), translate("organization.none.others"));
    }
}
