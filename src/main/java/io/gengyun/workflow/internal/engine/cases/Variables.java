package io.gengyun.workflow.internal.engine.cases;

import io.gengyun.workflow.BusinessKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Process variables: ids, enums, numbers, flags and instants, never entities, files or lists. */
public final class Variables {

    private Variables() {}

    /** The values as the engine keeps them; anything that is more than a plain value is refused. */
    public static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new HashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Short number -> number;
            case Double number -> number;
            case BigDecimal number -> number.toPlainString();
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            case BusinessKey key -> key.toString();
            case Instant instant -> Date.from(instant);
            case Date date -> date;
            case Record id when isId(id) -> id.toString();
            default ->
                throw new IllegalArgumentException(
                        "a process variable may be an id, enum, number, flag or instant, not "
                                + value.getClass().getName());
        };
    }

    private static boolean isId(Record value) {
        return value.getClass().getSimpleName().endsWith("Id");
    }

    /** A variable or literal as the type that a method of a Steps interface asks for. */
    public static @Nullable Object as(@Nullable Object value, Class<?> type) {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number, type);
        }
        if (value instanceof String text) {
            return text(text, type);
        }
        if (value instanceof Date date && type == Instant.class) {
            return date.toInstant();
        }
        return value;
    }

    private static Object number(Number number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(number.longValue());
        }
        if (type == long.class || type == Long.class) {
            return number.longValue();
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        return type == BigDecimal.class ? new BigDecimal(number.toString()) : number;
    }

    private static Object text(String text, Class<?> type) {
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return type == BusinessKey.class ? BusinessKey.parse(text) : text;
    }
}
