package io.gengyun.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of an employee; here because every module points at people. */
@Embeddable
public record EmployeeId(UUID value) implements Serializable {

    public static EmployeeId of(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
