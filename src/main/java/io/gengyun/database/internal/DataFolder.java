package io.gengyun.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the product keeps what it must not lose. One process holds it at a time, by a
 * lock that the system releases when the process ends in whatever way; nobody but its owner reads
 * it.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "gengyun.lock";
    private static final String PASSWORD = "database.password";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Takes the folder for this process, making it when it is not there. */
    static DataFolder hold(Path path) {
        try {
            privateFolder(path);
            FileChannel file = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                String holder = Files.readString(path.resolve(LOCK)).strip();
                file.close();
                throw inUse(path, holder);
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(path, file);
        } catch (IOException problem) {
            throw new StartRefused(
                    "The data folder %s cannot be used: %s".formatted(path, problem),
                    "Choose a folder that this user may write to, by --home or GENGYUN_HOME.",
                    problem);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static StartRefused inUse(Path path, String holder) {
        return new StartRefused(
                "The data folder %s is already in use by a running Gengyun (process %s)."
                        .formatted(path, holder.isEmpty() ? "unknown" : holder),
                "Stop that one first, or start this one on another folder by --home.");
    }

    private static String ownPid() {
        return ProcessHandle.current().pid() + "\n";
    }

    /** A folder inside, made or put right so that only its owner may enter. */
    Path folder(String name) {
        try {
            return privateFolder(path.resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The password of the embedded database, made at the first call and kept ever after. */
    String password() {
        Path file = passwordFile();
        try {
            if (Files.notExists(file)) {
                writeNew(file, newPassword());
            }
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path passwordFile() {
        return path.resolve(PASSWORD);
    }

    private static String newPassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Written beside and moved, so that a crash never leaves half a password. */
    private void writeNew(Path file, String text) throws IOException {
        Path draft = path.resolve(PASSWORD + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        restrict(draft, "rw-------");
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path privateFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException problem) {
            throw new IOException(folder + " is a file, not a folder", problem);
        }
        restrict(folder, "rwx------");
        return folder;
    }

    private static void restrict(Path file, String permissions) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            lockFile.truncate(0);
            lockFile.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
