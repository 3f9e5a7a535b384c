package io.gengyun.imports.internal.batches;

import io.gengyun.imports.SpooledFile;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Uuids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The folder in which handed over files wait, readable for this process only. */
@Component
public class Spool {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ImportSettings settings;
    private final Path folder;

    Spool(ImportSettings settings) {
        this.settings = settings;
        this.folder = open(settings.spool());
    }

    private static Path open(@Nullable Path wanted) {
        try {
            if (wanted == null) {
                Path made = Files.createTempDirectory("gengyun-imports");
                made.toFile().deleteOnExit();
                return made;
            }
            return Files.createDirectories(
                    wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException problem) {
            throw new UncheckedIOException("the folder for files to import cannot be made", problem);
        }
    }

    public SpooledFile take(String name, InputStream content, boolean kept) {
        removeOld();
        SpooledFile file = new SpooledFile(Uuids.next(), lastPart(name), 0, kept);
        try {
            long bytes = copy(content, path(file));
            return new SpooledFile(file.id(), file.name(), bytes, kept);
        } catch (IOException problem) {
            remove(file);
            throw new UncheckedIOException("a file to import was not received whole", problem);
        } catch (BusinessRefusal refusal) {
            remove(file);
            throw refusal;
        }
    }

    private long copy(InputStream content, Path to) throws IOException {
        byte[] part = new byte[65_536];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                bytes += read;
                if (bytes > settings.largest().toBytes()) {
                    throw new BusinessRefusal(
                            BusinessRefusal.Kind.TOO_LARGE,
                            "import.file.tooLarge",
                            settings.largest().toMegabytes());
                }
                out.write(part, 0, read);
            }
        }
        return bytes;
    }

    /** Where the file lies; a refusal when its day is over. */
    public Path find(SpooledFile file) {
        Path path = path(file);
        if (!Files.exists(path)) {
            throw BusinessRefusal.notFound("import.file.gone", file.name());
        }
        return path;
    }

    public void remove(SpooledFile file) {
        delete(path(file));
    }

    private Path path(SpooledFile file) {
        return folder.resolve(file.id() + ".table");
    }

    /** False for a file that an import, being done with it, has just removed itself. */
    private static boolean isOlderThan(Instant limit, Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private void removeOld() {
        Instant limit = Instant.now().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".table")).toList();
            for (Path file : all) {
                if (isOlderThan(limit, file)) {
                    delete(file);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the folder for files to import cannot be read", problem);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("a spooled file cannot be removed", problem);
        }
    }

    private static String lastPart(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
    }
}
