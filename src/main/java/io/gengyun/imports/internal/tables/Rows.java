package io.gengyun.imports.internal.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after another, never more than one of them in memory. */
public interface Rows extends AutoCloseable {

    /** The next row, null after the last; refused where the file turns out to be broken. */
    @Nullable
    TableRow next() throws IOException;

    @Override
    void close() throws IOException;
}
