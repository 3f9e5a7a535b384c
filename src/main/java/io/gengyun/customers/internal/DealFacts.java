package io.gengyun.customers.internal;

import io.gengyun.indicators.spi.FactSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deals to be measured, placed by the day on which they were closed unless a measure says
 * otherwise.
 */
@Component
class DealFacts implements FactSource {

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public String view() {
        return "customers.deal_fact";
    }

    @Override
    public List<Column> dates() {
        return List.of(
                new Column("closedOn", "closed_on", Type.DATE),
                new Column("openedOn", "opened_on", Type.DATE));
    }

    @Override
    public List<Column> numbers() {
        return List.of(
                new Column("amount", "amount", Type.NUMBER),
                new Column("daysOpen", "days_open", Type.NUMBER));
    }

    @Override
    public List<Column> dimensions() {
        return List.of(
                new Column("stage", "stage", Type.TEXT),
                new Column("product", "product", Type.TEXT),
                new Column("newCustomer", "new_customer", Type.FLAG),
                new Column("customer", "customer", Type.TEXT),
                new Column("industry", "industry", Type.TEXT),
                new Column("tier", "tier", Type.TEXT),
                new Column("region", "region", Type.TEXT));
    }
}
