package io.gengyun.appraisal;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of an appraisal cycle; also the id under which its inputs are frozen. */
@Embeddable
public record CycleId(UUID value) implements Serializable {

    public static CycleId of(String text) {
        return new CycleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
