package io.gengyun.appraisal;

import io.gengyun.workflow.BusinessKey;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of a performance declaration: one employee in one cycle. */
@Embeddable
public record DeclarationId(UUID value) implements Serializable {

    /** Type in business keys: {@code declaration:0198…}. */
    public static final String TYPE = "declaration";

    public static DeclarationId of(String text) {
        return new DeclarationId(UUID.fromString(text));
    }

    public BusinessKey businessKey() {
        return new BusinessKey(TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
