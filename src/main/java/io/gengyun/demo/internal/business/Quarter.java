package io.gengyun.demo.internal.business;

import io.gengyun.shared.Period;
import java.time.LocalDate;

/** A quarter of the calendar. */
public record Quarter(int year, int number) {

    /** The quarter that a day lies in. */
    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
    }

    Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** So many quarters earlier. */
    Quarter before(int quarters) {
        Quarter found = this;
        for (int back = 0; back < quarters; back++) {
            found = found.previous();
        }
        return found;
    }

    public Period period() {
        LocalDate from = LocalDate.of(year, 3 * number - 2, 1);
        return new Period(from, from.plusMonths(3).minusDays(1));
    }

    /** As people call it: {@code 2026年第一季度}. */
    public String chinese() {
        return "%d年第%s季度".formatted(year, "一二三四".charAt(number - 1));
    }
}
