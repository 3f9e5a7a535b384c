package io.gengyun.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Source of domain ids: version 7, so that rows written together lie together. */
public final class Uuids {

    private Uuids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
