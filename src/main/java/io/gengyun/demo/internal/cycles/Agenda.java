package io.gengyun.demo.internal.cycles;

import io.gengyun.demo.internal.business.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days of a cycle: when in office hours something is done that many working days after it was
 * opened.
 */
record Agenda(LocalDate opened, ZoneId zone) {

    private static final int FIRST_HOUR = 9;
    private static final int HOURS = 7;
    private static final int SPREAD = 37;
    private static final int SECOND_LOOK = 50;

    Instant opening() {
        return at(0, FIRST_HOUR, 0);
    }

    /** Not all at once: each has a time of day of their own. */
    Instant at(int workdays, int person) {
        int minute = person * SPREAD % (HOURS * 60);
        return at(workdays, FIRST_HOUR + minute / 60, minute % 60);
    }

    /** What follows on the same day upon what they do at {@link #at}. */
    Instant after(int workdays, int person) {
        return at(workdays, person).plus(SECOND_LOOK, ChronoUnit.MINUTES);
    }

    private Instant at(int workdays, int hour, int minute) {
        LocalDate day = opened;
        for (int passed = 0; passed < workdays; passed++) {
            day = day.plusDays(1);
            while (!Timeline.workday(day).equals(day)) {
                day = day.plusDays(1);
            }
        }
        return day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
    }
}
