package io.gengyun.security;

import io.gengyun.shared.EmployeeId;
import java.util.Set;
import java.util.UUID;

/**
 * Whose rows a user sees: everybody's, or those of a known set of employees (themselves, and for a
 * supervisor everybody below them on all levels).
 */
public record DataScope(boolean everybody, Set<EmployeeId> employees) {

    public static final DataScope ALL = new DataScope(true, Set.of());

    public DataScope {
        employees = Set.copyOf(employees);
    }

    public boolean covers(EmployeeId employee) {
        return everybody || employees.contains(employee);
    }

    /** The employees as a parameter of {@code = any(?)}; meaningless when it is everybody. */
    public UUID[] asArray() {
        return employees.stream().map(EmployeeId::value).toArray(UUID[]::new);
    }
}
