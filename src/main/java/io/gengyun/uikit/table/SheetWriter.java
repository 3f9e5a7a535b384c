package io.gengyun.uikit.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows written one after the other into a file that spreadsheets open. A cell is a text, a number,
 * a {@code LocalDate}, an {@code Instant} or null; the first row is the heading. Closing completes
 * the file and leaves the stream below open.
 */
interface SheetWriter extends Closeable {

    void row(List<@Nullable Object> cells) throws IOException;
}
