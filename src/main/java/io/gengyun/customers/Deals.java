package io.gengyun.customers;

import io.gengyun.shared.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Deals of the company, read by data scope. */
public interface Deals {

    /** How a deal stands. */
    enum DealStage {
        OPEN,
        WON,
        LOST
    }

    /** A deal; {@code daysOpen} counts from opening to closing. */
    record DealRecord(
            String number,
            String employee,
            @Nullable String customer,
            @Nullable String customerNumber,
            @Nullable String product,
            DealStage stage,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable BigDecimal amount,
            @Nullable Boolean newCustomer,
            @Nullable Integer daysOpen) {}

    /** Rows within the user's data scope by number, customer, employee or product. */
    Slice<DealRecord> list(@Nullable String search, @Nullable DealStage stage, int limit, @Nullable String after);
}
