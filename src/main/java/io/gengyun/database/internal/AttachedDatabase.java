package io.gengyun.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The embedded database of a product that runs, to be looked at beside it; that of a stopped
 * product is started for as long as somebody looks.
 */
record AttachedDatabase(String url, String user, String password) implements ProductDatabase {

    private static final String NAME = "gengyun";
    private static final int PORT_LINE = 3;

    static ProductDatabase of(Path home) {
        Path rows = home.resolve("postgresql").resolve("data");
        if (Files.notExists(rows)) {
            throw new StartRefused(
                    "There is no data of Gengyun in %s.".formatted(home), "Name the data folder by --home.");
        }
        try {
            return OrphanedServer.on(rows).isPresent() ? running(home, rows) : EmbeddedDatabase.start(home);
        } catch (IOException problem) {
            throw new StartRefused(
                    "The data folder %s cannot be read: %s".formatted(home, problem.getMessage()),
                    "Look as the user who runs the product.",
                    problem);
        }
    }

    private static AttachedDatabase running(Path home, Path rows) throws IOException {
        List<String> lines = Files.readAllLines(rows.resolve("postmaster.pid"));
        String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
        return new AttachedDatabase(
                "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port, NAME),
                NAME,
                Files.readString(home.resolve("database.password")).strip());
    }

    @Override
    public void close() {
        // it is the running product's to stop
    }

    @Override
    public String toString() {
        return "AttachedDatabase[" + url + "]";
    }
}
