package io.gengyun.organization;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.EmployeeId;
import java.util.List;

/**
 * What is kept of an employee was changed by hand; {@code fields} are the names of what differs
 * now.
 */
@AuditKind("EmployeeChanged")
public record EmployeeChanged(
        @Shown EmployeeId employee,
        @Shown String number,
        @Shown List<String> fields) implements DomainEvent {

    public EmployeeChanged {
        fields = List.copyOf(fields);
    }

    @Override
    public String subject() {
        return "employee:" + employee;
    }
}
