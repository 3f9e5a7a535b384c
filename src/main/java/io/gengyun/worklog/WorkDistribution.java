package io.gengyun.worklog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How work is distributed over its kinds, by time and by number of records. Visits may come without
 * a duration; they count as records and take no time.
 *
 * @param shares of the kinds that occur, the one with most time first
 * @param untimed records without a duration
 */
public record WorkDistribution(List<Share> shares, long minutes, long count, long untimed) {

    private static final int PLACES = 4;

    /** What was spent on one kind of work. */
    public record Spent(WorkKind kind, long minutes, long count, long untimed) {}

    /**
     * One kind of work with its share of everything.
     *
     * @param timeShare from 0 to 1, null when nothing has a duration
     * @param countShare from 0 to 1
     */
    public record Share(
            WorkKind kind,
            long minutes,
            long count,
            @Nullable BigDecimal timeShare,
            BigDecimal countShare) {}

    public WorkDistribution {
        shares = List.copyOf(shares);
    }

    /** The shares of what was spent; each kind at most once. */
    public static WorkDistribution of(List<Spent> spent) {
        long minutes = spent.stream().mapToLong(Spent::minutes).sum();
        long count = spent.stream().mapToLong(Spent::count).sum();
        long untimed = spent.stream().mapToLong(Spent::untimed).sum();
        List<Share> shares = spent.stream()
                .sorted(Comparator.comparingLong(Spent::minutes)
                        .thenComparingLong(Spent::count)
                        .reversed())
                .map(one -> new Share(
                        one.kind(),
                        one.minutes(),
                        one.count(),
                        minutes == 0 ? null : of(one.minutes(), minutes),
                        of(one.count(), count)))
                .toList();
        return new WorkDistribution(shares, minutes, count, untimed);
    }

    private static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
