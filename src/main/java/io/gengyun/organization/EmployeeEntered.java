package io.gengyun.organization;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.EmployeeId;

/** Somebody was entered by hand as an employee. */
public record EmployeeEntered(EmployeeId employee, String number) implements DomainEvent {

    @Override
    public String subject() {
        return "employee:" + employee;
    }
}
