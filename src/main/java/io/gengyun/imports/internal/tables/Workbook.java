package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.jspecify.annotations.Nullable;

/** A file of sheets, open for reading. Macros in it are not looked at, formulas not computed. */
sealed interface Workbook extends AutoCloseable permits XlsxWorkbook, XlsWorkbook {

    int MOST_SHEETS = 1_000;

    /**
     * A sheet of cells.
     *
     * @param place where it is found in its file
     */
    record Sheet(String name, String place, boolean visible) {}

    /** Opens a file that {@link FileKind} takes for a workbook; refused when it is broken. */
    static Workbook open(Path path, String file) throws IOException {
        return FileKind.of(path, file) == FileKind.XLS ? XlsWorkbook.open(path, file) : XlsxWorkbook.open(path, file);
    }

    /** All sheets in the order of their tabs, hidden ones too. */
    List<Sheet> allSheets();

    /** The sheets that a person sees, all when all are hidden. */
    default List<Sheet> sheets() {
        List<Sheet> visible = allSheets().stream().filter(Sheet::visible).toList();
        return visible.isEmpty() ? allSheets() : visible;
    }

    /** The rows of one of its sheets, to be closed before the workbook. */
    Rows rows(Sheet sheet, Table.Watch watch) throws IOException;

    /** Goes through all that its rows are made of, and refuses it when something is damaged. */
    void check() throws IOException;

    @Override
    void close() throws IOException;

    static BusinessRefusal broken(String file, @Nullable Throwable cause) {
        BusinessRefusal refusal = FileKind.unsupported("import.file.brokenWorkbook", file);
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** Something that is read from a workbook. */
    @FunctionalInterface
    interface Reading<T extends @Nullable Object> {
        T get() throws IOException, InvalidFormatException;
    }

    /** Reads with POI, which answers damage with whatever exception it stumbles over. */
    static <T extends @Nullable Object> T read(String file, Reading<T> reading) {
        try {
            return reading.get();
        } catch (Exception problem) {
            throw told(problem, file);
        }
    }

    /** What went wrong inside a library, as the refusal that it began with, else as damage. */
    static BusinessRefusal told(Exception problem, String file) {
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessRefusal refusal) {
                return refusal;
            }
        }
        return broken(file, problem);
    }
}
