package io.gengyun.customers;

import io.gengyun.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Customers of the company, read by data scope: whose owner, or with a deal of somebody, one may
 * see.
 */
public interface Customers {

    /** A customer with what he has brought: his deals, as far as the reader may see them. */
    record CustomerRecord(
            CustomerId id,
            String number,
            String name,
            @Nullable String industry,
            @Nullable String tier,
            @Nullable String region,
            @Nullable String owner,
            @Nullable String parent,
            long openDeals,
            long wonDeals) {}

    /** Rows within the user's data scope by name or number. */
    Slice<CustomerRecord> list(@Nullable String search, int limit, @Nullable String after);
}
