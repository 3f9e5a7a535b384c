package io.gengyun.imports;

import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Empty tables to fill in and import, one for each target: headings that the import recognises by
 * itself, required ones marked with a star, and an example row that is skipped. For HR, ADMIN and
 * CONSULTANT.
 */
public interface ImportTemplates {

    /**
     * A template; a workbook has a second sheet that explains each column.
     *
     * @param language of its words, the user's own when null
     */
    void write(String target, FileFormat format, @Nullable Locale language, OutputStream out);
}
