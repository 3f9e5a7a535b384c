package io.gengyun.security;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of an account; also the user id by which the engine knows a person. */
@Embeddable
public record AccountId(UUID value) implements Serializable {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
