package io.gengyun.customers;

import io.gengyun.shared.Period;
import io.gengyun.shared.Slice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened with customers, one after the other: visits, needs, deals, orders, answers to
 * surveys, complaints, leads and campaign work. Read by data scope: what people in scope did, and
 * all that happened with customers whose owner is in scope.
 */
public interface Activities {

    /** What kind of thing happened. */
    enum HappeningKind {
        VISIT,
        NEED,
        DEAL,
        ORDER,
        SURVEY,
        COMPLAINT,
        LEAD,
        CAMPAIGN
    }

    /**
     * One thing that happened.
     *
     * @param day null for a deal without any date
     * @param words purpose of a visit, kind of a need or complaint, product of a deal, channel of
     *     an order, name of a campaign
     * @param state stage of a deal; {@code NEED} or {@code NONE} of a visit; {@code CONVERTED} of a
     *     lead; {@code NEW} of a new customer's order
     * @param figure amount, minutes of a visit, score of an answer, participants of a campaign
     * @param enteredAt when a visit was entered by its author themselves
     */
    record Happening(
            HappeningKind kind,
            UUID id,
            String number,
            @Nullable LocalDate day,
            @Nullable String customerNumber,
            @Nullable String customer,
            @Nullable UUID employeeId,
            @Nullable String employee,
            @Nullable String words,
            @Nullable String nextStep,
            @Nullable String state,
            @Nullable BigDecimal figure,
            @Nullable Instant enteredAt) {}

    /**
     * What is asked for of a customer.
     *
     * @param kinds every kind when none is named
     * @param within days between which it happened, null for ever
     * @param open only what is still open, as deals are
     */
    public record Choice(Set<HappeningKind> kinds, @Nullable Period within, boolean open) {

        /** Everything. */
        public static final Choice ALL = new Choice(Set.of(), null, false);
    }

    /** What happened with one customer, latest day first. */
    Slice<Happening> of(CustomerId customer, Choice choice, int limit, @Nullable String after);

    /**
     * What happened with anybody, latest day first, found by number, customer, person or words;
     * every kind when none is named.
     */
    Slice<Happening> list(Set<HappeningKind> kinds, @Nullable String search, int limit, @Nullable String after);
}
