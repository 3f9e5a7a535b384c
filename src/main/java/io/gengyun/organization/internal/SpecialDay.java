package io.gengyun.organization.internal;

import io.gengyun.organization.WorkingCalendar.CalendarChanged;
import io.gengyun.organization.WorkingCalendar.CalendarDay;
import io.gengyun.persistence.Aggregate;
import io.gengyun.shared.BusinessRefusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the company works although it is a weekend, or rests although it is a weekday. It is
 * entered when the year's holidays are known, may be called otherwise, and is taken out when it turns
 * out to be a day like others; deadlines that were counted over it before stay.
 */
@Entity
@Table(schema = "organization", name = "calendar_day")
class SpecialDay extends Aggregate<SpecialDay> {

    @Id
    private LocalDate day;

    @Version
    private @Nullable Integer version;

    private boolean working;
    private String name;

    /** For the persistence only. */
    @SuppressWarnings("NullAway.Init")
    protected SpecialDay() {}

    SpecialDay(CalendarDay wanted) {
        this.day = wanted.day();
        this.name = wanted.name();
        become(wanted);
    }

    /** Refused when it has no name or does not differ from the week. */
    final SpecialDay become(CalendarDay wanted) {
        if (wanted.name().isBlank()) {
            throw BusinessRefusal.refused("organization.calendar.name");
        }
        if (wanted.working() == isWeekday(day)) {
            throw BusinessRefusal.refused(
                    wanted.working() ? "organization.calendar.alreadyWorking" : "organization.calendar.alreadyFree",
                    day.toString());
        }
        working = wanted.working();
        name = wanted.name();
        registerEvent(new CalendarChanged(day));
        return this;
    }

    SpecialDay takeOut() {
        registerEvent(new CalendarChanged(day));
        return this;
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
