package io.gengyun.organization.internal;

import io.gengyun.organization.Employees;
import io.gengyun.security.Access;
import io.gengyun.security.DataScope;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The employees in the database: read as rows, written as aggregates. */
@Component
@Transactional
class PersistentEmployees implements Employees {

    private final Access access;
    private final EmployeeRows rows;
    private final EmployeeRepository employees;
    private final OrgUnitRepository units;
    private final PositionRepository positions;
    private final PersistentReportingLines lines;
    private final JdbcClient database;

    PersistentEmployees(
            Access access,
            EmployeeRows rows,
            EmployeeRepository employees,
            OrgUnitRepository units,
            PositionRepository positions,
            PersistentReportingLines lines,
            JdbcClient database) {
        this.access = access;
        this.rows = rows;
        this.employees = employees;
        this.units = units;
        this.positions = positions;
        this.lines = lines;
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<EmployeeRecord> list(@Nullable String search, int limit, @Nullable String after) {
        return rows.page(directory(), search, limit, after);
    }

    /** Who keeps the employees sees them all; that says nothing about their results. */
    private DataScope directory() {
        return access.user().has(Role.ADMIN) ? DataScope.ALL : access.scope();
    }

    @Override
    @Transactional(readOnly = true)
    public EmployeeRecord get(EmployeeId employee) {
        if (!directory().covers(employee)) {
            access.requireSight(employee);
        }
        return rows.withId(employee).orElseThrow(PersistentEmployees::unknown);
    }

    @Override
    @Transactional(readOnly = true)
    public Editable edit(EmployeeId employee) {
        access.require(Role.HR, Role.ADMIN);
        long version = employees
                .findById(employee)
                .orElseThrow(PersistentEmployees::unknown)
                .version();
        return new Editable(employee, version, rows.draft(employee).orElseThrow());
    }

    @Override
    public EmployeeId put(EmployeeDraft draft) {
        access.require(Role.HR, Role.ADMIN);
        return employees
                .findByNumber(draft.number().strip())
                .map(known -> save(known, draft))
                .orElseGet(() -> enter(draft));
    }

    @Override
    public EmployeeId add(EmployeeDraft draft) {
        access.require(Role.HR, Role.ADMIN);
        requireFree(draft.number());
        return enter(draft);
    }

    @Override
    public void change(EmployeeId employee, long version, EmployeeDraft draft) {
        access.require(Role.HR, Role.ADMIN);
        Employee known = employees.findById(employee).orElseThrow(PersistentEmployees::unknown);
        if (known.version() != version) {
            throw BusinessRefusal.conflict("organization.employee.changedMeanwhile", draft.name());
        }
        if (employees
                .findByNumber(draft.number().strip())
                .filter(other -> !other.id().equals(employee))
                .isPresent()) {
            throw taken(draft.number());
        }
        save(known, draft);
    }

    private EmployeeId enter(EmployeeDraft draft) {
        return employees.saveAndFlush(new Employee(draft, place(null, draft))).id();
    }

    private EmployeeId save(Employee known, EmployeeDraft draft) {
        return employees
                .saveAndFlush(known.become(draft, place(known.id(), draft)))
                .id();
    }

    private void requireFree(String number) {
        if (employees.findByNumber(number.strip()).isPresent()) {
            throw taken(number);
        }
    }

    private static BusinessRefusal taken(String number) {
        return new BusinessRefusal(
                BusinessRefusal.Kind.CONFLICT,
                "organization.employee.numberTaken",
                List.of(new FieldError("number", "organization.employee.numberTaken", number)),
                number);
    }

    private static BusinessRefusal unknown() {
        return BusinessRefusal.notFound("organization.employee.unknown");
    }

    private Employee.Place place(@Nullable EmployeeId self, EmployeeDraft draft) {
        UUID unit = blank(draft.unit()) ? null : unit(draft.unit().strip());
        UUID position =
                blank(draft.position()) ? null : position(draft.position().strip());
        return new Employee.Place(unit, position, supervisor(self, draft.supervisorNumber()));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private UUID unit(String code) {
        return units.findByCode(code)
                .orElseGet(() -> units.saveAndFlush(new OrgUnit(code)))
                .id();
    }

    private UUID position(String code) {
        return positions
                .findByCode(code)
                .orElseGet(() -> positions.saveAndFlush(new Position(code)))
                .id();
    }

    private @Nullable EmployeeId supervisor(@Nullable EmployeeId self, @Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        EmployeeId supervisor = lines.employeeWithNumber(number.strip())
                .orElseThrow(() -> refused("organization.supervisorUnknown", number));
        if (self != null && lines.below(self).contains(supervisor)) {
            throw refused("organization.supervisorBelow", number);
        }
        return supervisor;
    }

    private static BusinessRefusal refused(String key, String number) {
        return new BusinessRefusal(
                BusinessRefusal.Kind.REFUSED, key, List.of(new FieldError("supervisorNumber", key, number)), number);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EmployeeRecord> withNumber(String number) {
        return rows.withNumber(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EmployeeId, EmployeeRecord> records(Collection<EmployeeId> wanted) {
        return rows.withIds(wanted).stream().collect(Collectors.toMap(EmployeeRecord::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, EmployeeRecord> withNumbers(Collection<String> numbers) {
        return rows.withNumbers(numbers).stream()
                .collect(Collectors.toMap(EmployeeRecord::number, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<EmployeeRecord> inUnits(Collection<String> unitCodes, LocalDate from, LocalDate to) {
        return rows.inUnits(unitCodes, from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public List<EmployeeRecord> working(LocalDate from, LocalDate to) {
        return rows.working(from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> units() {
        return database.sql("select code from organization.org_unit order by code")
                .query(String.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> positions() {
        return database.sql("select code from organization.position order by code")
                .query(String.class)
                .list();
    }
}
