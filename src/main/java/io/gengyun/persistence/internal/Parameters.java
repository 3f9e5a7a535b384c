package io.gengyun.persistence.internal;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** The product's values as the driver takes them. */
final class Parameters {

    /** An empty array of whatever type the statement needs there. */
    private static final SqlParameterValue NOTHING = new SqlParameterValue(Types.OTHER, "{}");

    private Parameters() {}

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Record record -> plain(record);
            case Collection<?> collection -> array(collection.toArray());
            case Object[] array when isOurs(array.getClass().getComponentType()) -> array(array);
            default -> value;
        };
    }

    private static @Nullable Object plain(Record value) {
        if (ColumnType.parsing(value.getClass()) != null) {
            return value.toString();
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components.length != 1) {
            throw new IllegalArgumentException("no parameter is made of " + value.getClass() + ": name its parts");
        }
        return plain(Components.value(components[0], value));
    }

    private static boolean isOurs(Class<?> element) {
        return element.isRecord() || element.isEnum() || element == Instant.class;
    }

    private static Object array(@Nullable Object[] values) {
        @Nullable Object[] plain = Arrays.stream(values).map(Parameters::plain).toArray();
        return Arrays.stream(plain)
                .filter(Objects::nonNull)
                .findFirst()
                .map(first -> (Object) Arrays.copyOf(plain, plain.length, arrayOf(first.getClass())))
                .orElse(plain.length == 0 ? NOTHING : new String[plain.length]);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Object[]> arrayOf(Class<?> element) {
        return (Class<? extends Object[]>) Array.newInstance(element, 0).getClass();
    }
}
