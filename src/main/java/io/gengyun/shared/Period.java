package io.gengyun.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A span of whole days, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw BusinessRefusal.refused("period.endsBeforeItStarts", from.toString(), to.toString());
        }
    }

    /** Number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * The period of the same length that ends on the day before: whole months before whole months
     * (a quarter before a quarter), else as many days.
     */
    public Period previous() {
        LocalDate end = from.minusDays(1);
        LocalDate next = to.plusDays(1);
        boolean wholeMonths = from.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
        return new Period(
                wholeMonths ? from.minusMonths(ChronoUnit.MONTHS.between(from, next)) : from.minusDays(days()), end);
    }
}
