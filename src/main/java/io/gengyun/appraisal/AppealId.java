package io.gengyun.appraisal;

import io.gengyun.workflow.BusinessKey;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of an appeal. */
@Embeddable
public record AppealId(UUID value) implements Serializable {

    /** Type in business keys: {@code appeal:0198…}. */
    public static final String TYPE = "appeal";

    public static AppealId of(String text) {
        return new AppealId(UUID.fromString(text));
    }

    public BusinessKey businessKey() {
        return new BusinessKey(TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
