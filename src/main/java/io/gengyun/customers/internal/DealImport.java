package io.gengyun.customers.internal;

import io.gengyun.imports.spi.ImportTarget;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Deals as a target of imports. */
@Component
class DealImport implements ImportTarget {

    @Override
    public String key() {
        return "deals";
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public String table() {
        return "customers.deal";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("number", "number", new Kind.Text(100), true),
                new Field(
                        "employee",
                        "employee_id",
                        new Kind.Reference("organization.employee", "number"),
                        true),
                new Field(
                        "customer",
                        "customer_id",
                        new Kind.Reference("customers.customer", "number"),
                        false),
                new Field("product", "product", new Kind.Text(200), false),
                new Field("stage", "stage", new Kind.Choice(Set.of("OPEN", "WON", "LOST")), true),
                new Field("openedOn", "opened_on", new Kind.Date(), false),
                new Field("closedOn", "closed_on", new Kind.Date(), false),
                new Field("amount", "amount", new Kind.Number(4), false),
                new Field("newCustomer", "new_customer", new Kind.Flag(), false));
    }

    @Override
    public List<Check> checks() {
        return List.of(
                new Check("closedOn", "closed_on < opened_on", "import.reason.closedBeforeOpened"));
    }
}
