package io.gengyun.persistence.internal;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * How one column becomes a value of a type: as what the driver hands it out, and what is made of
 * that; null stays null.
 */
record ColumnType(Class<?> carrier, Function<Object, Object> made) {

    /** What the driver hands out as it is. */
    private static final Set<Class<?>> CARRIED = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            float.class,
            Float.class,
            double.class,
            Double.class,
            BigDecimal.class,
            byte[].class,
            UUID.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            Object.class);

    /** Null for a type that one column cannot hold. */
    static @Nullable ColumnType find(Type type) {
        if (type instanceof ParameterizedType collection && collection.getRawType() == List.class) {
            return ofArray(elementOf(collection), ColumnType::list);
        }
        if (type instanceof ParameterizedType collection && collection.getRawType() == Set.class) {
            return ofArray(
                    elementOf(collection), values -> Collections.unmodifiableSet(new LinkedHashSet<>(list(values))));
        }
        return type instanceof Class<?> simple ? find(simple) : null;
    }

    private static @Nullable ColumnType find(Class<?> type) {
        if (CARRIED.contains(type)) {
            return new ColumnType(type, value -> value);
        }
        if (type == Instant.class) {
            return new ColumnType(OffsetDateTime.class, value -> ((OffsetDateTime) value).toInstant());
        }
        if (type.isEnum()) {
            return new ColumnType(String.class, value -> constant(type, (String) value));
        }
        if (type.isArray()) {
            return ofArray(type.getComponentType(), values -> array(type.getComponentType(), values));
        }
        return type.isRecord() ? ofRecord(type) : null;
    }

    private static @Nullable ColumnType ofRecord(Class<?> type) {
        if (type.getRecordComponents().length == 1) {
            ColumnType only = find(type.getRecordComponents()[0].getGenericType());
            Constructor<?> constructor = Components.constructor(type);
            return only == null ? null : only.then(value -> Components.make(constructor, value));
        }
        Method parse = parsing(type);
        return parse == null ? null : new ColumnType(String.class, text -> Components.call(parse, text));
    }

    /** The method by which a record of several components is read from its text, if it has one. */
    static @Nullable Method parsing(Class<?> type) {
        if (type.getRecordComponents().length < 2) {
            return null;
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("parse")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .map(Components::opened)
                .orElse(null);
    }

    private static @Nullable ColumnType ofArray(Type element, Function<Object[], Object> collected) {
        ColumnType each = find(element);
        return each == null
                ? null
                : new ColumnType(
                        java.sql.Array.class,
                        values -> collected.apply(Arrays.stream((Object[]) values)
                                .map(value -> value == null ? null : each.made().apply(ofElement(value)))
                                .toArray()));
    }

    /** What the driver puts into arrays is of the old types. */
    private static Object ofElement(Object value) {
        return switch (value) {
            case Timestamp time -> time.toInstant().atOffset(ZoneOffset.UTC);
            case Date day -> day.toLocalDate();
            default -> value;
        };
    }

    private static Type elementOf(ParameterizedType collection) {
        return collection.getActualTypeArguments()[0];
    }

    private static List<Object> list(Object[] values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    private static Object array(Class<?> element, Object[] values) {
        Object array = Array.newInstance(element, values.length);
        for (int at = 0; at < values.length; at++) {
            Array.set(array, at, values[at]);
        }
        return array;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + ": " + name));
    }

    private ColumnType then(Function<Object, Object> next) {
        return new ColumnType(carrier, made.andThen(next));
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        Object found = carrier == java.sql.Array.class
                ? elements(row.getArray(column))
                : JdbcUtils.getResultSetValue(row, column, carrier);
        return found == null ? null : made.apply(found);
    }

    private static @Nullable Object elements(java.sql.@Nullable Array array) throws SQLException {
        return array == null ? null : array.getArray();
    }
}
