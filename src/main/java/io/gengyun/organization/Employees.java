package io.gengyun.organization;

import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All employees, read by data scope where a user asks. */
public interface Employees {

    /** An employee as others may read them. */
    record EmployeeRecord(
            EmployeeId id,
            String number,
            String name,
            @Nullable String unit,
            @Nullable String position,
            @Nullable String grade,
            @Nullable EmployeeId supervisor,
            @Nullable String supervisorName,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String email,
            @Nullable String mobile) {

        /** Whether they work here on a day; an empty joining date means always. */
        public boolean worksOn(LocalDate day) {
            return (joinedOn == null || !day.isBefore(joinedOn)) && (leftOn == null || !day.isAfter(leftOn));
        }
    }

    /** What HR enters for one employee by hand. */
    record EmployeeDraft(
            String number,
            String name,
            @Nullable String unit,
            @Nullable String position,
            @Nullable String grade,
            @Nullable String supervisorNumber,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String email,
            @Nullable String mobile) {}

    /** A draft filled from an employee, and the version it was filled from. */
    record Editable(EmployeeId id, long version, EmployeeDraft draft) {}

    /** Rows within the user's data scope, everybody for ADMIN, by name or number. */
    Slice<EmployeeRecord> list(@Nullable String search, int limit, @Nullable String after);

    /** One employee, if the user's data scope covers them. */
    EmployeeRecord get(EmployeeId employee);

    /** An employee as they stand, to be edited; HR and ADMIN. */
    Editable edit(EmployeeId employee);

    /** Makes or changes an employee by their number; HR and ADMIN. */
    EmployeeId put(EmployeeDraft draft);

    /** Makes an employee whose number nobody has yet; HR and ADMIN. */
    EmployeeId add(EmployeeDraft draft);

    /**
     * Changes an employee, their number too, unless somebody else has changed them since the version
     * that was edited; HR and ADMIN.
     */
    void change(EmployeeId employee, long version, EmployeeDraft draft);

    // Asked by other modules on behalf of the product, without a user:

    Optional<EmployeeRecord> withNumber(String number);

    Map<EmployeeId, EmployeeRecord> records(Collection<EmployeeId> employees);

    Map<String, EmployeeRecord> withNumbers(Collection<String> numbers);

    /**
     * Everybody in these units (with the units below them) who works there within the span of days.
     */
    List<EmployeeRecord> inUnits(Collection<String> unitCodes, LocalDate from, LocalDate to);

    /** Everybody who works there within the span of days. */
    List<EmployeeRecord> working(LocalDate from, LocalDate to);

    /** Codes (= names) of the units, and of the positions, for choosing. */
    List<String> units();

    List<String> positions();
}
