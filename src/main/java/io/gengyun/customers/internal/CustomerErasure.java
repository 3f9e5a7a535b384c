package io.gengyun.customers.internal;

import io.gengyun.shared.ErasureScope;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Customers and what happened with them, all of which goes with the company. */
@Component
class CustomerErasure implements ErasureScope {

    private static final String BUSINESS = """
            (select 1 from customers.sales_order
             union all select 1 from customers.deal
             union all select 1 from customers.visit
             union all select 1 from customers.need
             union all select 1 from customers.survey_answer
             union all select 1 from customers.complaint
             union all select 1 from customers.lead
             union all select 1 from customers.campaign_activity
             union all select 1 from customers.external_fact) happened""";

    @Override
    public String schema() {
        return "customers";
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("customers", "customers.customer", "business", BUSINESS);
    }
}
