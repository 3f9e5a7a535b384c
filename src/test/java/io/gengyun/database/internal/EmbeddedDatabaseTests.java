package io.gengyun.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTests {

    @TempDir
    static Path folder;

    private static final Path HOME_OF_ALL = Path.of("home");

    private Path home() {
        return folder.resolve(HOME_OF_ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "server_encoding, UTF8"
    })
    void runsWithDurableSettings(String setting, String value) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            assertThat(answer(database, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void givesTheProductNoMoreThanItsOwnDatabase() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            assertThat(answer(
                            database,
                            "select rolsuper or rolcreaterole or rolcreatedb from pg_roles"
                                    + " where rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsFoldersAndPasswordToTheOwner() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            assertThat(permissions(home())).isEqualTo("rwx------");
            assertThat(permissions(home().resolve("postgresql"))).isEqualTo("rwx------");
            assertThat(permissions(home().resolve("postgresql/data"))).isEqualTo("rwx------");
            assertThat(permissions(home().resolve("database.password"))).isEqualTo("rw-------");
            assertThat(database.password()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolder() {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home())) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(home()))
                    .withMessageContaining("already in use by a running Gengyun")
                    .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void refusesADataFolderThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.start(file))
                .withMessageContaining("cannot be used");
    }

    @Test
    void refusesRowsOfAnotherMajorVersion() throws IOException {
        Path other = folder.resolve("old");
        Files.createDirectories(other.resolve("postgresql/data"));
        Files.writeString(other.resolve("postgresql/data/PG_VERSION"), "14\n");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.start(other))
                .withMessageContaining("made by PostgreSQL 14");
    }

    @Test
    void startsAfterAFirstStartThatWasCutOff() throws Exception {
        Path cutOff = folder.resolve("cut-off");
        Files.createDirectories(cutOff.resolve("postgresql/data"));
        Files.writeString(cutOff.resolve("postgresql/data/postgresql.conf"), "half a file");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(cutOff)) {
            assertThat(answer(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheProcessIsKilled() throws Exception {
        Path killed = folder.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        ServerInAnotherProcess.class.getName(),
                        killed.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.lines().anyMatch(ServerInAnotherProcess.COMMITTED::equals))
                    .isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        Path rows = killed.resolve("postgresql/data");
        assertThat(OrphanedServer.on(rows))
                .as("the server outlives its process")
                .isPresent();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(killed)) {
            assertThat(answer(database, "select word from kept")).isEqualTo("acknowledged");
        }
        assertThat(OrphanedServer.on(rows)).isEmpty();
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSameNumber() throws IOException {
        Path rows = Files.createDirectories(folder.resolve("other/postgresql/data"));
        Files.writeString(
                rows.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + rows + "\n");
        assertThat(OrphanedServer.on(rows)).isEmpty();
    }

    /** Where this test's classes come from, whichever launcher runs it. */
    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader launcher
                ? Stream.of(launcher.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String answer(ProductDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
