package io.gengyun.imports.internal.tables;

import io.gengyun.imports.ImportMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file as rows of cells, of which the first holds the headings. */
public sealed interface Table permits TextTable, SheetTable, CorrectedTable {

    /** Looks on while the bytes of a file are read. */
    @FunctionalInterface
    interface Watch {

        Watch NOBODY = (content, share) -> content;

        /**
         * The same content, watched.
         *
         * @param share how many bytes of the file one byte of the content stands for
         */
        InputStream over(InputStream content, double share);
    }

    /** The rows from the headings on. */
    Rows open(Watch watch) throws IOException;

    /** A file as the mapping says that it is to be read; what that leaves open is recognised. */
    static Table of(Path file, String name, ImportMapping mapping) {
        return switch (FileKind.of(file, name)) {
            case TEXT -> TextTable.recognise(file, name, mapping.encoding(), mapping.delimiter());
            case XLSX, XLS -> SheetTable.choose(file, name, mapping.sheet());
        };
    }
}
