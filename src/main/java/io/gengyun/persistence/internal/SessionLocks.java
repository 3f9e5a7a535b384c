package io.gengyun.persistence.internal;

import io.gengyun.persistence.LastingLocks;
import io.gengyun.persistence.LockSpace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Lasting locks as session-level advisory locks of PostgreSQL. All of them are on one connection of the pool, which this process
 * keeps for as long as it holds any.
 */
@Component
class SessionLocks implements LastingLocks {

    private static final String KEY = LockSpace.LASTING.key("?");
    private static final int SECONDS = 5;

    private final DataSource database;
    private final Set<String> held = new HashSet<>();
    private @Nullable Connection session;

    SessionLocks(DataSource database) {
        this.database = database;
    }

    @Override
    public synchronized boolean tryHold(String name) {
        if (held.contains(name)) {
            return false;
        }
        try {
            if (take(session(), name)) {
                held.add(name);
                return true;
            }
            return false;
        } catch (SQLException problem) {
            throw new DataAccessResourceFailureException("could not lock " + name, problem);
        } finally {
            endIfIdle();
        }
    }

    @Override
    public synchronized void release(String name) {
        if (!held.remove(name) || session == null) {
            return;
        }
        try {
            ask(session, "select pg_advisory_unlock(" + KEY + ")", name);
        } catch (SQLException broken) {
            // the lock has ended with its connection
            end();
        } finally {
            endIfIdle();
        }
    }

    @Override
    public boolean isHeld(String name) {
        return Boolean.TRUE.equals(new JdbcTemplate(database).queryForObject("""
                                select exists (
                                    select from pg_locks
                                    where locktype = 'advisory' and objsubid = 1 and granted
                                      and database = (select oid from pg_database
                                                      where datname = current_database())
                                      and (classid::bigint << 32) | objid::bigint
                                          = %s)
                                """.formatted(KEY), Boolean.class, name));
    }

    /** The connection that holds; one in place of a broken one takes all locks again. */
    private Connection session() throws SQLException {
        Connection known = session;
        if (known != null && known.isValid(SECONDS)) {
            return known;
        }
        end();
        Connection fresh = database.getConnection();
        session = fresh;
        for (String name : held) {
            take(fresh, name);
        }
        return fresh;
    }

    private void endIfIdle() {
        if (held.isEmpty()) {
            end();
        }
    }

    private void end() {
        Connection ended = session;
        session = null;
        if (ended != null) {
            JdbcUtils.closeConnection(ended);
        }
    }

    private static boolean take(Connection connection, String name) throws SQLException {
        return ask(connection, "select pg_try_advisory_lock(" + KEY + ")", name);
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
