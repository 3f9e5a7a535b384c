package io.gengyun.customers;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a contact. */
public record ContactId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
