package io.gengyun.worklog.ui;

import io.gengyun.shared.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Spans of days that people ask for, counted from today; {@code CHOSEN} has days of its own. */
enum Span {
    THIS_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    CHOSEN;

    /** The days of the span as of today; empty for chosen days. */
    Optional<Period> on(LocalDate today) {
        return switch (this) {
            case THIS_WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Optional.of(new Period(monday, monday.plusDays(6)));
            }
            case THIS_MONTH -> Optional.of(month(today));
            case LAST_MONTH -> Optional.of(month(today.minusMonths(1)));
            case THIS_QUARTER -> {
                LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
                yield Optional.of(new Period(first, first.plusMonths(3).minusDays(1)));
            }
            case CHOSEN -> Optional.empty();
        };
    }

    private static Period month(LocalDate day) {
        return new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }
}
