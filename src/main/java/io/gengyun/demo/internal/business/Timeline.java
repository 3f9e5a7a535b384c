package io.gengyun.demo.internal.business;

import io.gengyun.shared.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of the demo company's story: eight whole quarters and the present one up to today. All
 * of it is relative to the day on which the company was founded in the product.
 */
public record Timeline(LocalDate today) {

    private static final int QUARTERS = 8;

    /** Days that a quarter has been over before it is appraised. */
    private static final int PREPARING = 14;

    /** The quarter whose appraisal is running. */
    public Quarter appraised() {
        return Quarter.of(today.minusDays(PREPARING)).previous();
    }

    /** The quarter whose appraisal is finished. */
    public Quarter finished() {
        return appraised().previous();
    }

    public LocalDate start() {
        return Quarter.of(today).before(QUARTERS).period().from();
    }

    /** The months of the story, each by its first day, the present one too. */
    List<LocalDate> months() {
        return Stream.iterate(start(), day -> !day.isAfter(today), day -> day.plusMonths(1))
                .toList();
    }

    /** How much of the story is over on a day, from 0 to 1. */
    double over(LocalDate day) {
        double days = ChronoUnit.DAYS.between(start(), today);
        return Math.clamp(ChronoUnit.DAYS.between(start(), day) / days, 0, 1);
    }

    /** Whether the day can be part of the story. */
    boolean tells(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(today);
    }

    /** The day itself, or the Friday before a weekend. */
    public static LocalDate workday(LocalDate day) {
        DayOfWeek of = day.getDayOfWeek();
        return of.getValue() <= DayOfWeek.FRIDAY.getValue()
                ? day
                : day.minusDays(of.getValue() - DayOfWeek.FRIDAY.getValue());
    }

    /** The working day that lies so many working days before today. */
    public LocalDate workdaysAgo(int days) {
        LocalDate found = workday(today);
        for (int back = 0; back < days; back++) {
            found = workday(found.minusDays(1));
        }
        return found;
    }

    /** The days that both quarters' appraisals look at, and all since. */
    Period recent() {
        return new Period(finished().period().from(), today);
    }
}
