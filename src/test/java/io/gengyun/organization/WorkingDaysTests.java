package io.gengyun.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.organization.WorkingCalendar.CalendarDay;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.spi.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class WorkingDaysTests {

    /** Monday, 2nd of March 2026, nine in the morning in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    WorkingDays workingDays;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void emptyCalendar() {
        database.execute("truncate organization.calendar_day");
    }

    @Test
    void endsTwoWorkingDaysAfterMondayWithWednesday() {
        assertThat(workingDays.after(MONDAY, 2)).isEqualTo(endOf("2026-03-04"));
    }

    @Test
    void endsWithTheSameDayWithoutAnyDaysToWait() {
        assertThat(workingDays.after(MONDAY, 0)).isEqualTo(endOf("2026-03-02"));
    }

    @Test
    void passesOverTheWeekend() {
        assertThat(workingDays.after(MONDAY, 5)).isEqualTo(endOf("2026-03-09"));
    }

    @Test
    void passesOverHolidaysAndCountsWorkingWeekends() {
        put("2026-03-03", false);
        put("2026-03-07", true);

        assertThat(workingDays.after(MONDAY, 1)).isEqualTo(endOf("2026-03-04"));
        assertThat(workingDays.after(MONDAY, 4)).isEqualTo(endOf("2026-03-07"));
    }

    @Test
    void countsTheDayInTheCompanysZone() {
        Instant tuesdayInShanghai = Instant.parse("2026-03-02T17:00:00Z");

        assertThat(workingDays.after(tuesdayInShanghai, 1)).isEqualTo(endOf("2026-03-04"));
    }

    @Test
    void refusesADayThatIsAsTheWeekSays() {
        assertThatThrownBy(() -> put("2026-03-03", true)).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> put("2026-03-07", false)).isInstanceOf(BusinessRefusal.class);
    }

    private void put(String day, boolean working) {
        As.user(Role.HR).run(() -> calendar.put(new CalendarDay(LocalDate.parse(day), working, "调休")));
    }

    private static Instant endOf(String day) {
        return Instant.parse(day + "T16:00:00Z");
    }
}
