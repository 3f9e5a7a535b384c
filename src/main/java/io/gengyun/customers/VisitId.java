package io.gengyun.customers;

import io.gengyun.shared.Uuids;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Identity of a visit. Who enters a visit makes it beforehand, so that entering twice enters once.
 */
@Embeddable
public record VisitId(UUID value) implements Serializable {

    public static VisitId next() {
        return new VisitId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
