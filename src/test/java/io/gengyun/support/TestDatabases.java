package io.gengyun.support;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One real PostgreSQL for the whole test run, and in it one database for each test class, copied
 * from a template that the first context has migrated. The DataSource that the context holds hands
 * out connections of the database of the class that runs now.
 */
public final class TestDatabases implements DataSource {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicInteger CONTEXTS = new AtomicInteger();
    private static final String TEMPLATE = "product_template";
    private static final TestDatabases ROUTE = new TestDatabases();

    private volatile HikariDataSource current;
    private volatile boolean templateMade;

    private TestDatabases() {
        execute("create database first");
        current = pool("first");
    }

    static TestDatabases route() {
        return ROUTE;
    }

    /**
     * The server as one context needs it. It stops after the last one has let go: the engine still
     * asks its database for things when it closes.
     */
    static final class Lease implements AutoCloseable {

        Lease() {
            CONTEXTS.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            if (CONTEXTS.decrementAndGet() == 0) {
                ROUTE.current.close();
                SERVER.close();
            }
        }
    }

    /**
     * A database for a context whose engine jobs run by themselves, out of the way of the others.
     */
    static DataSource own(String name) {
        execute("create database " + name);
        return pool(name);
    }

    /** Gives the class that starts now a database of its own. */
    synchronized void fresh() {
        if (!templateMade) {
            current.close();
            execute("alter database first rename to " + TEMPLATE);
            templateMade = true;
        } else {
            current.close();
        }
        String name = "t" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        current = pool(name);
    }

    private static HikariDataSource pool(String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(SERVER.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(0);
        return pool;
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(sql, problem);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return StatementCount.watched(current.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return current.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return current.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        current.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        current.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return current.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.gengyun");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : current.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || current.isWrapperFor(type);
    }
}
