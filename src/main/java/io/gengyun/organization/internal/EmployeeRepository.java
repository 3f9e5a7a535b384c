package io.gengyun.organization.internal;

import io.gengyun.shared.EmployeeId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The employees as aggregates, to be entered and changed one at a time. */
interface EmployeeRepository extends Repository<Employee, EmployeeId> {

    Employee saveAndFlush(Employee employee);

    Optional<Employee> findById(EmployeeId id);

    Optional<Employee> findByNumber(String number);
}
