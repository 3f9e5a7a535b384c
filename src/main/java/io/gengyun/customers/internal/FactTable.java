package io.gengyun.customers.internal;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.indicators.spi.FactSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of what happened with customers, described once: files are imported into it and its view
 * {@code <table>_fact} is measured. Every field is a dimension, dates and numbers are such as well;
 * the view adds the customer with industry, tier and region, and what follows from the fields.
 *
 * @param key name of the target and of the source
 * @param placedBy the date that places a fact in a period when a measure names none
 * @param derived what the view adds of its own
 */
record FactTable(
        String key,
        int rank,
        String table,
        String placedBy,
        List<Field> fields,
        List<Check> checks,
        List<Column> derived)
        implements ImportTarget, FactSource {

    private static final List<Column> OF_THE_CUSTOMER = Stream.of("customer", "industry", "tier", "region")
            .map(name -> new Column(name, name, Type.TEXT))
            .toList();

    @Override
    public String name() {
        return key;
    }

    /** Of these tables, people write into that of the visits too. */
    @Override
    public boolean versioned() {
        return table.equals("customers.visit");
    }

    @Override
    public String view() {
        return table + "_fact";
    }

    @Override
    public List<Column> dates() {
        return of(Type.DATE)
                .sorted(Comparator.comparing(date -> !date.name().equals(placedBy)))
                .toList();
    }

    @Override
    public List<Column> numbers() {
        return of(Type.NUMBER).toList();
    }

    private Stream<Column> of(Type type) {
        return Stream.concat(fields.stream().map(FactTable::measured), derived.stream())
                .filter(column -> column.type() == type);
    }

    @Override
    public List<Column> dimensions() {
        List<Column> columns =
                new ArrayList<>(fields.stream().map(FactTable::measured).toList());
        OF_THE_CUSTOMER.stream().filter(one -> !columns.contains(one)).forEach(columns::add);
        columns.addAll(derived);
        return columns;
    }

    /** A field as a column of the view, where references are shown by their number. */
    private static Column measured(Field field) {
        return switch (field.kind()) {
            case Kind.Date date -> new Column(field.name(), field.column(), Type.DATE);
            case Kind.Number number -> new Column(field.name(), field.column(), Type.NUMBER);
            case Kind.Flag flag -> new Column(field.name(), field.column(), Type.FLAG);
            case Kind.Text text when field.name().equals("number") -> new Column(field.name(), "row_number", Type.TEXT);
            case Kind.Text text -> new Column(field.name(), field.column(), Type.TEXT);
            case Kind.Choice choice -> new Column(field.name(), field.column(), Type.TEXT);
            case Kind.Reference reference -> new Column(field.name(), field.name(), Type.TEXT);
            case Kind.Code code -> new Column(field.name(), field.name(), Type.TEXT);
        };
    }
}
