package io.gengyun.appraisal.internal.model;

import io.gengyun.workflow.spi.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deadlines in working days from now. The reminder is one working day before; a stage of one
 * working day is reminded half-way.
 */
@Component
public class DeadlineCalendar {

    private final WorkingDays calendar;
    private final Clock clock;

    DeadlineCalendar(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public Deadline in(int workingDays) {
        Instant now = clock.instant();
        List<Instant> ends = calendar.after(now, List.of(workingDays, workingDays - 1));
        Instant due = ends.getFirst();
        Instant reminder = workingDays > 1
                ? ends.getLast()
                : now.plus(Duration.between(now, due).dividedBy(2));
        return new Deadline(due, reminder);
    }
}
