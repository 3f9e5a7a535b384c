package io.gengyun.customers.internal;

import io.gengyun.imports.spi.ImportTarget;
import java.util.List;
import org.springframework.stereotype.Component;

/** Customers as a target of imports. */
@Component
class CustomerImport implements ImportTarget {

    @Override
    public String key() {
        return "customers";
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String table() {
        return "customers.customer";
    }

    @Override
    public boolean versioned() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("number", "number", new Kind.Text(100), true),
                new Field("name", "name", new Kind.Text(200), true),
                new Field("industry", "industry", new Kind.Text(200), false),
                new Field("tier", "tier", new Kind.Text(100), false),
                new Field("region", "region", new Kind.Text(200), false),
                new Field("owner", "owner_id", new Kind.Reference("organization.employee", "number"), false),
                new Field("parent", "parent_id", new Kind.Reference("customers.customer", "number"), false));
    }
}
