package io.gengyun.customers.internal;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.indicators.spi.FactSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Facts that a company imports under names of its own, e.g. participation in campaigns from another
 * tool: one table to import into and one source, in which the dimension {@code source} tells the
 * names apart.
 */
@Component
class ExternalFacts implements ImportTarget, FactSource {

    private static final String NAME = "external-facts";
    private static final int LONGEST_NUMBER = 100;
    private static final int PLACES = 6;

    @Override
    public String key() {
        return NAME;
    }

    @Override
    public String table() {
        return "customers.external_fact";
    }

    @Override
    public List<Field> fields() {
        Kind.Text text = new Kind.Text(LONGEST_NUMBER);
        return List.of(
                new Field("number", "number", text, true),
                new Field("source", "source", text, true),
                new Field("employee", "employee_id", new Kind.Reference("organization.employee", "number"), true),
                new Field("occurredOn", "occurred_on", new Kind.Date(), true),
                new Field("quantity", "quantity", new Kind.Number(PLACES), false),
                new Field("amount", "amount", new Kind.Number(PLACES), false),
                new Field("customer", "customer_id", new Kind.Reference("customers.customer", "number"), false));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String view() {
        return "customers.external_fact_source";
    }

    @Override
    public List<Column> dates() {
        return List.of(new Column("occurredOn", "occurred_on", Type.DATE));
    }

    @Override
    public List<Column> numbers() {
        return List.of(new Column("quantity", "quantity", Type.NUMBER), new Column("amount", "amount", Type.NUMBER));
    }

    @Override
    public List<Column> dimensions() {
        return List.of(
                new Column("source", "source", Type.TEXT),
                new Column("customer", "customer", Type.TEXT),
                new Column("number", "row_number", Type.TEXT),
                new Column("employee", "employee", Type.TEXT),
                new Column("occurredOn", "occurred_on", Type.DATE),
                new Column("quantity", "quantity", Type.NUMBER),
                new Column("amount", "amount", Type.NUMBER));
    }

    @Override
    public String partition() {
        return "source";
    }
}
