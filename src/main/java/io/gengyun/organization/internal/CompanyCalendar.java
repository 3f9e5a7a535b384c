package io.gengyun.organization.internal;

import io.gengyun.organization.WorkingCalendar;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.workflow.spi.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Monday to Friday, except where the table of calendar days says otherwise. */
@Component
@Transactional
class CompanyCalendar implements WorkingDays, WorkingCalendar {

    private static final int MOST = 3_650;

    private final JdbcClient database;
    private final Clock clock;
    private final Access access;
    private final SpecialDayRepository days;

    CompanyCalendar(JdbcClient database, Clock clock, Access access, SpecialDayRepository days) {
        this.database = database;
        this.clock = clock;
        this.access = access;
        this.days = days;
    }

    @Override
    @Transactional(readOnly = true)
    public Instant after(Instant start, int workingDays) {
        return after(start, List.of(workingDays)).getFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Instant> after(Instant start, List<Integer> workingDays) {
        LocalDate begun = start.atZone(clock.getZone()).toLocalDate();
        Map<LocalDate, Boolean> special = specialDays(begun);
        return workingDays.stream().map(days -> after(begun, days, special)).toList();
    }

    private Instant after(LocalDate begun, int workingDays, Map<LocalDate, Boolean> special) {
        LocalDate day = begun;
        int left = workingDays;
        while (left > 0 && day.isBefore(begun.plusDays(MOST))) {
            day = day.plusDays(1);
            left -= special.getOrDefault(day, SpecialDay.isWeekday(day)) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Rest> rests(Instant from, Instant to) {
        LocalDate day = from.atZone(clock.getZone()).toLocalDate();
        LocalDate last = to.atZone(clock.getZone()).toLocalDate();
        Map<LocalDate, Boolean> special = specialDays(day.minusDays(1));
        List<Rest> rests = new ArrayList<>();
        LocalDate began = null;
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            boolean works = special.getOrDefault(day, SpecialDay.isWeekday(day));
            if (works && began != null) {
                rests.add(new Rest(beginning(began), beginning(day)));
                began = null;
            } else if (!works && began == null) {
                began = day;
            }
        }
        if (began != null) {
            rests.add(new Rest(beginning(began), beginning(day)));
        }
        return rests;
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Map<LocalDate, Boolean> specialDays(LocalDate from) {
        return database
                .sql("select day, working, name from organization.calendar_day where day > :from")
                .param("from", from)
                .query(CalendarDay.class)
                .list()
                .stream()
                .collect(Collectors.toMap(CalendarDay::day, CalendarDay::working));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarDay> of(int year) {
        return database.sql("""
                        select day, working, name from organization.calendar_day
                        where day between :first and :last order by day
                        """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(CalendarDay.class)
                .list();
    }

    @Override
    public void put(CalendarDay day) {
        access.require(Role.HR, Role.ADMIN);
        days.saveAndFlush(
                days.findById(day.day()).map(known -> known.become(day)).orElseGet(() -> new SpecialDay(day)));
    }

    @Override
    public void remove(LocalDate day) {
        access.require(Role.HR, Role.ADMIN);
        days.findById(day).ifPresent(known -> days.delete(known.takeOut()));
        days.flush();
    }
}
