package io.gengyun.organization;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.EmployeeId;

/** Somebody was entered by hand as an employee. */
@AuditKind("EmployeeEntered")
public record EmployeeEntered(
        @Shown EmployeeId employee, @Shown String number) implements DomainEvent {

    @Override
    public String subject() {
        return "employee:" + employee;
    }
}
