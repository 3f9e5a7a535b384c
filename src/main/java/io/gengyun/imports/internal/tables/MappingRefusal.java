package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.util.List;

/** Refusals of one part of a mapping. */
public final class MappingRefusal {

    private MappingRefusal() {}

    public static BusinessRefusal of(String field, String key, Object... arguments) {
        return new BusinessRefusal(
                BusinessRefusal.Kind.REFUSED,
                key,
                List.of(new BusinessRefusal.FieldError(field, key, arguments)),
                arguments);
    }
}
