package io.gengyun.appraisal;

import io.gengyun.workflow.BusinessKey;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of an appraisal cycle; also the id under which its inputs are frozen. */
@Embeddable
public record CycleId(UUID value) implements Serializable {

    /** Type in business keys: {@code appraisal-cycle:0198…}. */
    public static final String TYPE = "appraisal-cycle";

    public static CycleId of(String text) {
        return new CycleId(UUID.fromString(text));
    }

    public BusinessKey businessKey() {
        return new BusinessKey(TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
