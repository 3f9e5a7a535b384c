package io.gengyun.customers.internal;

import io.gengyun.customers.CustomerId;
import io.gengyun.customers.Visits.VisitDraft;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visit whose draft has passed every rule. */
record CheckedVisit(
        CustomerId customer,
        LocalDate day,
        @Nullable Integer minutes,
        @Nullable String purpose,
        boolean needFound,
        @Nullable String needKind,
        @Nullable BigDecimal needAmount,
        @Nullable String nextStep) {

    private static final int DAYS_BACK = 31;
    private static final int MINUTES_A_DAY = 1440;
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_STEP = 1000;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /**
     * The visit of a draft, refused with a sentence for each field that is wrong.
     *
     * @param customer whom the draft's number names, null when nobody has it
     */
    static CheckedVisit of(VisitDraft draft, @Nullable CustomerId customer, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (customer == null) {
            wrong.add(
                    draft.customer() == null
                            ? new FieldError("customer", "customers.visit.customer.missing")
                            : new FieldError("customer", "customers.visit.customer.unknown", draft.customer()));
        }
        if (draft.day() == null) {
            wrong.add(new FieldError("day", "uikit.badDate"));
        } else if (draft.day().isAfter(today)) {
            wrong.add(new FieldError("day", "customers.visit.day.future"));
        } else if (draft.day().isBefore(today.minusDays(DAYS_BACK))) {
            wrong.add(new FieldError("day", "customers.visit.day.longAgo", DAYS_BACK));
        }
        Integer minutes = draft.minutes();
        if (minutes != null && (minutes < 1 || minutes > MINUTES_A_DAY)) {
            wrong.add(new FieldError("minutes", "customers.visit.minutes.wrong"));
        }
        BigDecimal amount = draft.needAmount();
        if (draft.needFound() && amount != null && (amount.signum() < 0 || amount.compareTo(LARGEST) >= 0)) {
            wrong.add(new FieldError("needAmount", "customers.visit.amount.wrong"));
        }
        tooLong(wrong, "purpose", draft.purpose(), LONGEST_WORD);
        tooLong(wrong, "needKind", draft.needKind(), LONGEST_WORD);
        tooLong(wrong, "nextStep", draft.nextStep(), LONGEST_STEP);
        if (!wrong.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, "customers.visit.incomplete", wrong);
        }
        return new CheckedVisit(
                Objects.requireNonNull(customer),
                Objects.requireNonNull(draft.day()),
                minutes,
                words(draft.purpose()),
                draft.needFound(),
                draft.needFound() ? words(draft.needKind()) : null,
                draft.needFound() ? amount : null,
                words(draft.nextStep()));
    }

    private static void tooLong(List<FieldError> wrong, String field, @Nullable String words, int most) {
        if (words != null && words.strip().length() > most) {
            wrong.add(new FieldError(field, "customers.visit.tooLong", most));
        }
    }

    private static @Nullable String words(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
