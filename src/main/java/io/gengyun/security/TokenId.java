package io.gengyun.security;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a token for REST; says nothing about its secret. */
public record TokenId(UUID value) implements Serializable {

    public static TokenId of(String text) {
        return new TokenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
