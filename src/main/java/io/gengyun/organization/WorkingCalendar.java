package io.gengyun.organization;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which the company works although it is a weekend, or rests although it is a weekday.
 */
public interface WorkingCalendar {

    /** A day that differs from the week, with the reason as people call it. */
    record CalendarDay(LocalDate day, boolean working, String name) {}

    /** A day of the calendar was entered, changed or taken out. */
    @AuditKind("CalendarChanged")
    record CalendarChanged(@Shown LocalDate day) implements DomainEvent {
        @Override
        public String subject() {
            return "calendar-day:" + day;
        }
    }

    /** The days of a year that differ, in order. */
    List<CalendarDay> of(int year);

    /** Enters or changes a day; HR and ADMIN; refused when it does not differ from the week. */
    void put(CalendarDay day);

    /** From now on the day is what the week says; HR and ADMIN. */
    void remove(LocalDate day);
}
