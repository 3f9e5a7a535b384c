package io.gengyun.indicators.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a module offers to be measured: an SQL view with the standard columns {@code
 * row_number} (text, the row's own number), {@code employee_id}, {@code customer_id} and the dates,
 * numbers and dimensions listed here. A dimension named {@code customer} is shown as the customer
 * of a row. Every name used in SQL comes from such a catalogue, never from a user.
 */
public interface FactSource {

    /** Name in indicator definitions, e.g. {@code deals}. */
    public String name();

    /** The view as {@code schema.view}. */
    String view();

    /** Dates to place a fact in a period; the first is taken when a measure names none. */
    List<Column> dates();

    /** Numbers to sum or average. */
    List<Column> numbers();

    /** What facts can be filtered by. */
    List<Column> dimensions();

    /**
     * The dimension that holds several sources apart in one view: a filter on it says which source
     * is meant, so that facts of the others do not count as data. Null when the view is one source.
     */
    default @Nullable String partition() {
        return null;
    }

    /**
     * A column of the view under the name that definitions use.
     *
     * @param type only for dimensions: how a filter's value is compared
     */
    public record Column(String name, String column, Type type) {}

    /** Type of a column. */
    enum Type {
        TEXT,
        NUMBER,
        DATE,
        FLAG
    }
}
