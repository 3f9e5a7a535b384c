package io.gengyun.workflow.spi;

import java.time.Instant;
import java.util.List;

/** The working calendar. */
public interface WorkingDays {

    /**
     * The end of the n-th working day after an instant: work begun on a Monday with two working
     * days is due on Wednesday at the end of the day, in the company's time zone.
     */
    Instant after(Instant start, int workingDays);

    /** Time in which nobody is expected to work: from its beginning to its end, exclusive. */
    record Rest(Instant began, Instant ended) {}

    /** The days off between two instants, neighbouring ones as one, in order. */
    default List<Rest> rests(Instant from, Instant to) {
        return List.of();
    }

    /** The same for several numbers of days at once. */
    default List<Instant> after(Instant start, List<Integer> workingDays) {
        return workingDays.stream().map(days -> after(start, days)).toList();
    }
}
