package io.gengyun.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the product and a decision table promise each other: what the table is given, and what it
 * has to answer, in one row for everything that it may be given. A table that does not keep this
 * is refused when it is deployed.
 *
 * @param inputs that the table may read
 * @param outputs that the table answers, no more and no fewer
 */
public record DecisionContract(DecisionKey key, List<Column> inputs, List<Column> outputs) {

    /** What stands in a column. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A whole number from 0 to 9999. */
        COUNT,
        /** Yes or no. */
        FLAG
    }

    /**
     * A column of the table.
     *
     * @param required whether there is always a value
     */
    public record Column(String name, Kind kind, boolean required) {

        public Column {
            if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException("not a name that a table can read: " + name);
            }
        }
    }

    public DecisionContract {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** A contract without columns; the verbs below add them. */
    public static DecisionContract of(String key) {
        return new DecisionContract(new DecisionKey(key), List.of(), List.of());
    }

    public DecisionContract given(String name, Kind kind) {
        return new DecisionContract(key, with(inputs, new Column(name, kind, true)), outputs);
    }

    /** The same for an input that is missing at times; the table answers then too. */
    public DecisionContract perhapsGiven(String name, Kind kind) {
        return new DecisionContract(key, with(inputs, new Column(name, kind, false)), outputs);
    }

    public DecisionContract answers(String name, Kind kind) {
        return new DecisionContract(key, inputs, with(outputs, new Column(name, kind, true)));
    }

    /** The same for an output that a row may leave empty. */
    public DecisionContract perhapsAnswers(String name, Kind kind) {
        return new DecisionContract(key, inputs, with(outputs, new Column(name, kind, false)));
    }

    public Optional<Column> input(String name) {
        return named(inputs, name);
    }

    public Optional<Column> output(String name) {
        return named(outputs, name);
    }

    private static Optional<Column> named(List<Column> columns, String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    private static List<Column> with(List<Column> columns, Column another) {
        return Stream.concat(columns.stream(), Stream.of(another)).toList();
    }

    @Override
    public String toString() {
        return key.value();
    }
}
