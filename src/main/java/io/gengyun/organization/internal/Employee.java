package io.gengyun.organization.internal;

import io.gengyun.organization.EmployeeChanged;
import io.gengyun.organization.EmployeeEntered;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works or has worked for the company. They are entered by hand or by an import, are known
 * by their number, change unit, position and supervisor over time, and leave on a day; they are never
 * deleted, because results and customers point at them.
 */
@Entity
@Table(schema = "organization", name = "employee")
class Employee extends Aggregate<Employee> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EmployeeId id;

    private String number;
    private String name;

    @Column(name = "unit_id")
    private @Nullable UUID unit;

    @Column(name = "position_id")
    private @Nullable UUID position;

    private @Nullable String grade;

    @Column(name = "supervisor_id")
    private @Nullable UUID supervisor;

    @Column(name = "joined_on")
    private @Nullable LocalDate joinedOn;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    private @Nullable String email;
    private @Nullable String mobile;

    @Version
    private long version;

    /** Where the codes and the number of a draft lead to. */
    record Place(
            @Nullable UUID unit,
            @Nullable UUID position,
            @Nullable EmployeeId supervisor) {}

    Employee(EmployeeDraft draft, Place place) {
        this.id = new EmployeeId(Uuids.next());
        take(draft, place);
        registerEvent(new EmployeeEntered(id, number));
    }

    /** For the persistence only. */
    protected Employee() {}

    EmployeeId id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Takes what HR has entered; nothing happens when nothing differs. */
    Employee become(EmployeeDraft draft, Place place) {
        List<@Nullable Object> before = values();
        take(draft, place);
        List<String> changed = new ArrayList<>();
        for (int at = 0; at < FIELDS.size(); at++) {
            if (!Objects.equals(before.get(at), values().get(at))) {
                changed.add(FIELDS.get(at));
            }
        }
        if (!changed.isEmpty()) {
            registerEvent(new EmployeeChanged(id, number, changed));
        }
        return this;
    }

    private void take(EmployeeDraft draft, Place place) {
        check(draft, place);
        number = draft.number().strip();
        name = draft.name().strip();
        unit = place.unit();
        position = place.position();
        grade = text(draft.grade());
        supervisor = place.supervisor() == null ? null : place.supervisor().value();
        joinedOn = draft.joinedOn();
        leftOn = draft.leftOn();
        email = text(draft.email());
        mobile = text(draft.mobile());
    }

    private void check(EmployeeDraft draft, Place place) {
        List<FieldError> errors = new ArrayList<>();
        requireText(errors, "number", draft.number());
        requireText(errors, "name", draft.name());
        if (draft.joinedOn() != null && draft.leftOn() != null && draft.leftOn().isBefore(draft.joinedOn())) {
            errors.add(new FieldError("leftOn", "organization.leftBeforeJoined"));
        }
        if (draft.email() != null && !draft.email().isBlank() && !draft.email().contains("@")) {
            errors.add(new FieldError("email", "organization.email"));
        }
        if (id.equals(place.supervisor())) {
            errors.add(new FieldError("supervisorNumber", "organization.ownSupervisor"));
        }
        if (!errors.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "organization.employee.refused", errors);
        }
    }

    private static void requireText(List<FieldError> errors, String field, String value) {
        if (value.isBlank() || value.strip().length() > 100) {
            errors.add(new FieldError(field, "organization.employee." + field));
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static final List<String> FIELDS = List.of(
            "number", "name", "unit", "position", "grade", "supervisor", "joinedOn", "leftOn", "email", "mobile");

    private List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(number);
        values.add(name);
        values.add(unit);
        values.add(position);
        values.add(grade);
        values.add(supervisor);
        values.add(joinedOn);
        values.add(leftOn);
        values.add(email);
        values.add(mobile);
        return values;
    }
}
