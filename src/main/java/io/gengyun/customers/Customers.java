package io.gengyun.customers;

import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Customers of the company, read by data scope: one sees a customer whose owner, or with whom
 * somebody who has dealt, is in one's scope. All of what happened with them shows to who has their
 * owner in scope; others see of it what their own people did.
 */
public interface Customers {

    /** A customer with what they have brought: their deals, as far as the reader may see them. */
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
            long wonDeals,
            @Nullable LocalDate lastVisit) {}

    /**
     * A customer as one finds them to write something down about them, whoever owns them.
     *
     * @param own whether the reader owns them
     */
    record CustomerName(
            CustomerId id,
            String number,
            String name,
            @Nullable String owner,
            boolean own) {}

    /**
     * A customer opened.
     *
     * @param whole whether the reader sees everything that happened with them
     * @param parentNumber number of the customer above them, if there is one
     */
    record CustomerFile(
            CustomerId id,
            String number,
            String name,
            @Nullable String industry,
            @Nullable String tier,
            @Nullable String region,
            @Nullable String owner,
            @Nullable String parentNumber,
            @Nullable String parent,
            boolean whole,
            CustomerFigures figures) {}

    /**
     * What stands out about a customer, of the last twelve months where nothing else is said.
     *
     * @param before amount of the orders of the twelve months before these
     * @param satisfaction mean score of the answers, null without any
     */
    record CustomerFigures(
            long orders,
            BigDecimal ordered,
            BigDecimal before,
            long openDeals,
            BigDecimal openAmount,
            long visits,
            @Nullable LocalDate lastVisit,
            @Nullable String lastVisitor,
            long answers,
            @Nullable BigDecimal satisfaction,
            long complaints) {

        /** The twelve months that figures of this day look at. */
        public static Period year(LocalDate today) {
            return new Period(today.minusYears(1).plusDays(1), today);
        }
    }

    /** Orders and satisfaction in one quarter. */
    record Quarter(
            LocalDate from,
            long orders,
            BigDecimal ordered,
            long answers,
            @Nullable BigDecimal satisfaction) {}

    /**
     * Rows within the user's data scope by name, number, or the first letters of the name's
     * characters ({@code tjsh} finds 天津石化).
     */
    Slice<CustomerRecord> list(@Nullable String search, int limit, @Nullable String after);

    /**
     * One customer; refused ({@code NOT_FOUND}) when they are not there or not the reader's to see.
     */
    CustomerFile get(String number);

    /** The last eight quarters of a customer, oldest first, as far as the reader may see them. */
    List<Quarter> quarters(CustomerId customer);

    /**
     * Customers found likewise, own ones first: everybody who is an employee may write down a visit
     * to any customer, so these names are not bound to the data scope.
     */
    List<CustomerName> find(String words, int limit);

    /** The customer of exactly this number, as {@link #find} gives them. */
    Optional<CustomerName> named(String number);

    /** The customers whom the reader, an employee, visited last, then their own others. */
    List<CustomerName> recent(int limit);
}
