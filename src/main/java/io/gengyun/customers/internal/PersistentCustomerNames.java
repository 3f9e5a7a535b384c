package io.gengyun.customers.internal;

import io.gengyun.indicators.spi.CustomerNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of customers in the database, one statement for any number of them. */
@Component
class PersistentCustomerNames implements CustomerNames {

    private final JdbcClient database;

    PersistentCustomerNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> named(Collection<String> numbers) {
        Map<String, String> names = new HashMap<>();
        if (!numbers.isEmpty()) {
            database.sql("select number, name from customers.customer where number = any(?)")
                    .param(numbers.toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getString("number"), row.getString("name"));
                    });
        }
        return names;
    }
}
