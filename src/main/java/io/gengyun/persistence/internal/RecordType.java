package io.gengyun.persistence.internal;

import io.gengyun.persistence.Inline;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How several columns become a record, each component from the column of its name. */
final class RecordType {

    private interface Part {

        @Nullable
        Object read(ResultSet row) throws SQLException;
    }

    private final Constructor<?> constructor;
    private final List<Part> parts;

    private RecordType(Constructor<?> constructor, List<Part> parts) {
        this.constructor = constructor;
        this.parts = parts;
    }

    static RecordType of(Class<?> type, String before) {
        return new RecordType(
                Components.constructor(type),
                Arrays.stream(type.getRecordComponents())
                        .map(component -> part(component, before))
                        .toList());
    }

    private static Part part(RecordComponent component, String before) {
        String name = before + columnOf(component.getName());
        ColumnType column = ColumnType.find(component.getGenericType());
        if (column != null) {
            return row -> column.read(row, row.findColumn(name));
        }
        if (!component.getType().isRecord()) {
            throw new IllegalArgumentException("no column becomes " + component + " of "
                    + component.getDeclaringRecord().getName());
        }
        boolean inline = component.isAnnotationPresent(Inline.class);
        RecordType nested = of(component.getType(), inline ? before : name + "_");
        return nested::readUnlessEmpty;
    }

    /** {@code plannedAt} → {@code planned_at}. */
    private static String columnOf(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    Object read(ResultSet row) throws SQLException {
        return made(values(row));
    }

    private @Nullable Object readUnlessEmpty(ResultSet row) throws SQLException {
        @Nullable Object[] values = values(row);
        return Arrays.stream(values).allMatch(Objects::isNull) ? null : made(values);
    }

    private Object made(@Nullable Object[] values) {
        for (int at = 0; at < values.length; at++) {
            if (values[at] == null && constructor.getParameterTypes()[at].isPrimitive()) {
                throw new IllegalStateException("column %s is null, but not in %s"
                        .formatted(
                                columnOf(constructor
                                        .getDeclaringClass()
                                        .getRecordComponents()[at]
                                        .getName()),
                                constructor.getDeclaringClass().getName()));
            }
        }
        return Components.make(constructor, values);
    }

    private @Nullable Object[] values(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[parts.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = parts.get(at).read(row);
        }
        return values;
    }
}
