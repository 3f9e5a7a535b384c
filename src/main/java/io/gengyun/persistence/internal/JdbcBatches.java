package io.gengyun.persistence.internal;

import io.gengyun.persistence.Batches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Batches of JDBC, and PostgreSQL's copy. */
@Component
class JdbcBatches implements Batches {

    private static final int ROWS = 1_000;

    private final JdbcTemplate database;

    JdbcBatches(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public <T> void write(String sql, Collection<T> items, Function<T, List<? extends @Nullable Object>> values) {
        List<Object[]> rows = new ArrayList<>(Math.min(items.size(), ROWS));
        for (T item : items) {
            rows.add(values.apply(item).stream().map(Parameters::plain).toArray());
            if (rows.size() == ROWS) {
                send(sql, rows);
            }
        }
        send(sql, rows);
    }

    private void send(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows);
            rows.clear();
        }
    }

    @Override
    public void copy(String sql, Source source) {
        database.execute((ConnectionCallback<@Nullable Void>) connection -> {
            copy(connection, sql, source);
            return null;
        });
    }

    private static void copy(Connection connection, String sql, Source source) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            source.sendTo(lines -> send(copy, lines));
            copy.endCopy();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, CharSequence lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
