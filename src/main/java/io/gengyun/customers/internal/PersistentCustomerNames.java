package io.gengyun.customers.internal;

import io.gengyun.indicators.spi.CustomerNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of customers in the database, one statement for any number of them. */
@Component
class PersistentCustomerNames implements CustomerNames {

    private record Named(String number, String name) {}

    private final JdbcClient database;

    PersistentCustomerNames(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<String, String> named(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select number, name from customers.customer where number = any(?)")
                .param(numbers)
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::number, Named::name));
    }
}
