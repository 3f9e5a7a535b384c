package io.gengyun.worklog;

import io.gengyun.shared.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identity of a work record, made by whoever enters it. */
@Embeddable
public record WorkRecordId(UUID value) implements Serializable {

    public static WorkRecordId next() {
        return new WorkRecordId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
