package io.gengyun.security.spi;

import io.gengyun.shared.EmployeeId;
import java.util.Optional;
import java.util.Set;

/** Who reports to whom, as far as access depends on it. */
public interface ReportingLines {

    /** Everybody below a person on all levels, without himself; one statement, cycles survive. */
    Set<EmployeeId> below(EmployeeId supervisor);

    Optional<EmployeeId> employeeWithNumber(String number);
}
