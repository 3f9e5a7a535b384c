package io.gengyun.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits that employees write down themselves. Everybody writes down their own, to any customer; the
 * author may correct and remove a visit until the end of the day on which they entered it.
 */
public interface Visits {

    /**
     * A visit as it is written down.
     *
     * @param customer number of the customer
     * @param needKind what for, {@code needAmount} about how much; both only with a need found
     */
    record VisitDraft(
            @Nullable String customer,
            @Nullable LocalDate day,
            @Nullable Integer minutes,
            @Nullable String purpose,
            boolean needFound,
            @Nullable String needKind,
            @Nullable BigDecimal needAmount,
            @Nullable String nextStep) {}

    /** What an author has written of late, the most frequent first; nothing of others. */
    record Habits(List<String> purposes, List<String> needKinds) {}

    /**
     * Writes a visit down and, in the same transaction, the need that was found. The same id twice
     * writes once.
     */
    void enter(VisitId visit, VisitDraft draft);

    /** The user's own visit, to be corrected; refused when it no longer may be. */
    VisitDraft edit(VisitId visit);

    void correct(VisitId visit, VisitDraft draft);

    /** Removes the user's own visit and its need; nothing happens when it is gone already. */
    void remove(VisitId visit);

    Habits habits();
}
