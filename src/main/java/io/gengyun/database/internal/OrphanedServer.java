package io.gengyun.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the product process that had started it, as after {@code kill
 * -9}. It still holds the rows' files, so it is asked to end before a new server may start on them.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProcessHandle process;

    private OrphanedServer(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on this folder of rows, recognised by its command line. */
    static Optional<OrphanedServer> on(Path rows) throws IOException {
        Path pidFile = rows.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> names(process, rows))
                .map(OrphanedServer::new);
    }

    private static boolean names(ProcessHandle process, Path rows) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(rows.toString()))
                .isPresent();
    }

    /** Asks it to end its work in order and waits until it has. */
    void end() {
        LOG.info("Ending the database server {} that a former process left behind", process.pid());
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stillThere(interrupted);
        } catch (ExecutionException | TimeoutException | CompletionException problem) {
            throw stillThere(problem);
        }
    }

    private StartRefused stillThere(Throwable problem) {
        return new StartRefused(
                "The database server of a former start (process %d) does not end.".formatted(process.pid()),
                "Wait until it has ended, or end it, and start again.",
                problem);
    }
}
