package io.gengyun.security.spi;

import io.gengyun.shared.EmployeeId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who reports to whom and is called what, as far as accounts and access need it. */
public interface ReportingLines {

    /** Everybody below a person on all levels, without themselves; one statement, cycles survive. */
    Set<EmployeeId> below(EmployeeId supervisor);

    Optional<EmployeeId> employeeWithNumber(String number);

    /** What a person is called. */
    Optional<String> nameOf(EmployeeId employee);

    /** What these people are called, in one statement. */
    Map<EmployeeId, String> namesOf(Collection<EmployeeId> employees);
}
