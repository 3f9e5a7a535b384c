package io.gengyun.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes many rows at once. */
public interface Batches {

    /**
     * Executes one statement with {@code ?} for every item, a thousand to a round trip; values are
     * understood as by {@code JdbcClient}.
     */
    <T> void write(String sql, Collection<T> items, Function<T, List<? extends @Nullable Object>> values);

    /**
     * Streams rows into a table, as {@code copy … from stdin with (format text, encoding 'UTF8')}
     * takes them; nothing is left of it when the source fails.
     */
    void copy(String sql, Source source);

    /** Hands rows out in pieces, each of whole lines. */
    @FunctionalInterface
    interface Source {

        void sendTo(Target target) throws IOException, SQLException;
    }

    /** Takes the next piece. */
    @FunctionalInterface
    interface Target {

        void take(CharSequence lines) throws SQLException;
    }
}
