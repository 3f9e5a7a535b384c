package io.gengyun.imports;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody else's file is to be understood. What it leaves open is recognised from the file.
 *
 * @param fields our field → the heading of their column; one of their columns may feed several of
 *     our fields. A field that is not named here is still found by a heading that is its name or
 *     label; named with null it is left out.
 * @param values our field → their word → our word
 * @param encoding name of a character set
 * @param delimiter one character, or {@code \t}
 * @param dateFormat pattern such as {@code M/d/yyyy}, tried before ISO 8601
 * @param sheet name of a sheet of a workbook
 */
public record ImportMapping(
        Map<String, @Nullable String> fields,
        Map<String, Map<String, @Nullable String>> values,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String dateFormat,
        @Nullable String sheet)
        implements Serializable {

    /** Everything as recognised. */
    public static final ImportMapping NONE = new ImportMapping(Map.of(), Map.of(), null, null, null, null);

    public ImportMapping {
        fields = fields == null ? new HashMap<>() : new HashMap<>(fields);
        values = values == null ? new HashMap<>() : new HashMap<>(values);
        encoding = encoding == null || encoding.isBlank() ? null : encoding.strip();
        delimiter = delimiter == null || delimiter.isEmpty() ? null : delimiter;
        dateFormat = dateFormat == null || dateFormat.isBlank() ? null : dateFormat.strip();
        sheet = sheet == null || sheet.isBlank() ? null : sheet;
    }
}
