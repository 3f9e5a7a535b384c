package io.gengyun.appraisal.ui.plan;

import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.shared.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The period that the next cycle is likely to be for: as long as that of the newest one, else a
 * quarter; the last one that has ended, or the first after it that no cycle is for yet.
 */
public final class NextPeriod {

    private static final int QUARTER = 3;
    private static final Set<Integer> USUAL = Set.of(1, QUARTER, 6, 12);

    private NextPeriod() {}

    /** After these cycles, the newest first. */
    public static Period after(List<CycleRecord> cycles, LocalDate today) {
        int months = cycles.isEmpty() ? QUARTER : months(cycles.getFirst().period());
        Set<Period> taken = cycles.stream().map(CycleRecord::period).collect(Collectors.toSet());
        LocalDate running = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / months * months + 1);
        Period next = span(running.minusMonths(months), months);
        while (taken.contains(next)) {
            next = span(next.to().plusDays(1), months);
        }
        return next;
    }

    private static Period span(LocalDate from, int months) {
        return new Period(from, from.plusMonths(months).minusDays(1));
    }

    /** How many whole months, when they begin where such a span of a year begins. */
    private static int months(Period period) {
        LocalDate from = period.from();
        LocalDate next = period.to().plusDays(1);
        int months = (int) ChronoUnit.MONTHS.between(from, next);
        boolean usual = from.getDayOfMonth() == 1
                && next.getDayOfMonth() == 1
                && USUAL.contains(months)
                && (from.getMonthValue() - 1) % months == 0;
        return usual ? months : QUARTER;
    }
}
