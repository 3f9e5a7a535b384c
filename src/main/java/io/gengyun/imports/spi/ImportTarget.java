package io.gengyun.imports.spi;

import java.util.List;
import java.util.Set;

/**
 * A table that files can be imported into, described rather than programmed: the import reads,
 * checks and merges any number of rows set-based from this description. Identity of a row is its
 * {@code number}.
 */
public interface ImportTarget {

    /**
     * Key in addresses and translations: {@code employees}; names are {@code import.target.<key>}.
     */
    String key();

    /** Place among the targets: what others refer to comes before them. */
    default int rank() {
        return 100;
    }

    /** The table as {@code schema.table}; it has {@code id uuid} and {@code number text unique}. */
    String table();

    /** Whether the table has a column {@code version} that counts changes of a row. */
    default boolean versioned() {
        return false;
    }

    /** Fields in the order of the template, {@code number} first. */
    List<Field> fields();

    /** What the cells of a field hold. */
    sealed interface Kind {

        record Text(int most) implements Kind {}

        record Date() implements Kind {}

        record Number(int scale) implements Kind {}

        record Flag() implements Kind {}

        /** One of a few words, compared without case. */
        public record Choice(Set<String> words) implements Kind {}

        /**
         * The number of a row that must exist, before or in the same file when it is the same
         * table; at most one field of a target refers to its own table.
         */
        record Reference(String table, String keyColumn) implements Kind {}

        /** A code of a small table of ours that is made when it is not known (units, positions). */
        record Code(String table, String keyColumn) implements Kind {}
    }

    /**
     * A field of the target.
     *
     * @param name our name in files and mappings; its label is {@code import.field.<target>.<name>}
     * @param column the column that holds it (for references the id)
     */
    record Field(String name, String column, Kind kind, boolean required) {}

    /**
     * Further check in SQL over the columns as they would be stored, e.g. {@code closed_on <
     * opened_on}; rows for which it is true are refused.
     *
     * @param reason translation key
     */
    record Check(String field, String condition, String reason) {}

    default List<Check> checks() {
        return List.of();
    }
}
