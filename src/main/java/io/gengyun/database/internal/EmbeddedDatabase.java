package io.gengyun.database.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the product's own in the data folder. The library that brings it is made for
 * tests; here every setting that trades safety for speed is turned back, and it listens on this
 * machine only, by password.
 */
final class EmbeddedDatabase implements ProductDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "gengyun";
    private static final String READY = "gengyun.ready";
    private static final String MAJOR_VERSION = "18";

    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "timezone", "UTC",
            "logging_collector", "on",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on",
            "max_connections", "120");

    private final DataFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts the server of a data folder, after ending one that a killed process left behind. */
    static EmbeddedDatabase start(Path home) {
        DataFolder folder = DataFolder.hold(home);
        try {
            Path rows = folder.folder("postgresql").resolve("data");
            requireVersion(rows);
            endOrphan(rows);
            setUnfinishedAside(rows);
            EmbeddedPostgres server = server(folder, rows);
            folder.folder("postgresql"); // the library opens it to everybody while it unpacks
            prepare(server, folder.password());
            markReady(rows);
            return new EmbeddedDatabase(folder, server);
        } catch (IOException | IllegalStateException | SQLException problem) {
            folder.close();
            throw new StartRefused(
                    "The embedded database in %s does not start: %s".formatted(home, problem.getMessage()),
                    "Look into postgresql/data/log in that folder, or set GENGYUN_DATABASE_URL to"
                            + " use a PostgreSQL of your own.",
                    problem);
        } catch (StartRefused refused) {
            folder.close();
            throw refused;
        }
    }

    private static void requireVersion(Path rows) throws IOException {
        Path version = rows.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "The data folder was made by PostgreSQL %s, this version brings %s."
                            .formatted(Files.readString(version).strip(), MAJOR_VERSION),
                    "Move the data with pg_dump and pg_restore, as the README describes.");
        }
    }

    private static void endOrphan(Path rows) throws IOException {
        OrphanedServer.on(rows).ifPresent(OrphanedServer::end);
    }

    /**
     * A first start that was cut off has left no rows; its files would make the next start fail.
     */
    private static void setUnfinishedAside(Path rows) throws IOException {
        if (Files.exists(rows) && Files.notExists(rows.resolve(READY))) {
            Path aside = rows.resolveSibling("unfinished-" + System.nanoTime());
            Files.move(rows, aside);
            LOG.warn("The files of an unfinished first start are set aside in {}", aside);
        }
    }

    private static EmbeddedPostgres server(DataFolder folder, Path rows) throws IOException {
        String password = folder.password();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.folder("postgresql").toFile())
                .setDataDirectory(rows)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(3))
                .setConnectConfig("password", password)
                // what the library calls locale settings are options of initdb; these come
                // after its own "trust" and win
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                // the same order of text on every machine
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        DURABLE.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** The product logs in as a role that owns its database and nothing else. */
    private static void prepare(EmbeddedPostgres server, String password) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (missing(connection, "select from pg_roles where rolname = ?")) {
                statement.execute("create role %s login password '%s'".formatted(NAME, password));
            }
            if (missing(connection, "select from pg_database where datname = ?")) {
                statement.execute("create database %s owner %s".formatted(NAME, NAME));
            }
        }
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    private static void markReady(Path rows) throws IOException {
        Path mark = rows.resolve(READY);
        if (Files.notExists(mark)) {
            Files.createFile(mark);
        }
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return folder.password();
    }

    /** Ends the server in order, then gives the folder free. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            folder.close();
        }
    }
}
