package io.gengyun.appraisal.internal.model;

import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.spi.People.Person;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** The person appraised as they stood when the cycle was opened; later moves do not change it. */
@Embeddable
public record Appraisee(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "employee_id"))
        EmployeeId employee,

        String number,
        String name,
        @Nullable String unit,
        @Nullable String position,
        @Nullable String grade,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "supervisor_id")) @Nullable
        EmployeeId supervisor) {

    /** The person as the workflow knows people. */
    public Person person() {
        return new Person(employee, number, name, true);
    }

    public static Appraisee of(EmployeeRecord employee) {
        return new Appraisee(
                employee.id(),
                employee.number(),
                employee.name(),
                employee.unit(),
                employee.position(),
                employee.grade(),
                employee.supervisor());
    }
}
