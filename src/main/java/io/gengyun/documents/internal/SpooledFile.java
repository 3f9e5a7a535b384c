package io.gengyun.documents.internal;

import io.gengyun.documents.Documents.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it came, with the SHA-256 of its content. */
record SpooledFile(Path path, String name, String kind, long size, byte[] hash) implements Received {

    @Override
    public void close() {
        delete(path);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
