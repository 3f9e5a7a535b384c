package io.gengyun.customers.ui;

import io.gengyun.customers.Customers;
import io.gengyun.customers.Customers.CustomerRecord;
import io.gengyun.uikit.home.TourStop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: a customer with everything that happened with them, one with much to see. */
@Component
class CustomerStop implements TourStop {

    private static final int LOOKED_AT = 50;

    private final Customers customers;

    CustomerStop(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String key() {
        return "customer";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public Optional<String> address() {
        return customers.list("", LOOKED_AT, null).items().stream()
                .max(Comparator.comparingLong(CustomerRecord::wonDeals))
                .map(CustomerRecord::number)
                .map(number -> URLEncoder.encode(number, StandardCharsets.UTF_8))
                .map(number -> "customers/" + number);
    }
}
