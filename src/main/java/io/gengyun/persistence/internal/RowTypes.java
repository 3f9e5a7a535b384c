package io.gengyun.persistence.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.IncorrectResultSetColumnCountException;
import org.springframework.jdbc.core.RowMapper;

/** For each type that is asked for, how a row becomes one: by its only column, or as a record. */
final class RowTypes {

    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked")
    <T> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) known.computeIfAbsent(type, RowTypes::made);
    }

    private static RowMapper<?> made(Class<?> type) {
        ColumnType column = ColumnType.find(type);
        if (column != null) {
            return (row, number) -> {
                int columns = row.getMetaData().getColumnCount();
                if (columns != 1) {
                    throw new IncorrectResultSetColumnCountException(1, columns);
                }
                return column.read(row, 1);
            };
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no row becomes a " + type.getName() + ": it is no record");
        }
        RecordType record = RecordType.of(type, "");
        return (row, number) -> record.read(row);
    }
}
