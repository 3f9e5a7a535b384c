package io.gengyun.customers;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of a contact. */
@Embeddable
public record ContactId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
