package io.gengyun.appraisal;

import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Appraisal cycles as HR runs them: plan, open, follow, remind, close. Commands need the role HR.
 */
public interface AppraisalCycles {

    /** Days for each stage, in working days from the start of the stage. */
    record Deadlines(int declare, int review, int respond, int appeal) {

        /** What a cycle has when nobody says otherwise. */
        public static final Deadlines USUAL = new Deadlines(3, 3, 3, 5);
    }

    /**
     * A cycle to be.
     *
     * @param scorecard key of the one scorecard for everybody; null when each position has its own
     * @param employees numbers; with {@code units} empty too it is everybody who works in the
     *     period
     */
    record Plan(
            String name,
            Period period,
            @Nullable String scorecard,
            List<String> employees,
            List<String> units,
            Deadlines deadlines) {}

    /** How a cycle stands; {@code state} walks PLANNED → OPENING → OPEN → CLOSED. */
    record CycleRecord(
            CycleId id,
            String name,
            Period period,
            @Nullable String scorecard,
            State state,
            long participants,
            Map<Stage, Long> stages,
            Deadlines deadlines,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {}

    /** Life of a cycle. */
    enum State {
        PLANNED,
        OPENING,
        OPEN,
        CLOSED
    }

    /**
     * One person in a cycle, as HR follows them.
     *
     * @param holder who has the task now, by name; null when it is to be claimed or there is none
     */
    record ParticipantRow(
            EmployeeId employee,
            String number,
            String name,
            @Nullable String unit,
            Stage stage,
            @Nullable String holder,
            @Nullable String task,
            @Nullable Instant due,
            Instant since) {}

    /**
     * What a nudge came to.
     *
     * @param people how many persons were nudged
     * @param tasks how many tasks they hold
     * @param toClaim how many more tasks, which nobody has claimed, were brought up again
     * @param passedOver tasks left out, for their holders were nudged within the hour
     */
    record Reminded(long people, long tasks, long toClaim, long passedOver) {}

    CycleId plan(Plan plan);

    /**
     * Opens: freezes, then one declaration a person, in chunks as engine jobs. A second time:
     * conflict.
     */
    void open(CycleId cycle);

    /** Opens the plan that was looked at; a conflict when it has been changed since. */
    void open(CycleId cycle, long version);

    /**
     * Closes; with open stages, or while it is still being opened, a conflict, unless {@code
     * finish}. Told again when closing has failed, it tries once more where it failed.
     */
    void close(CycleId cycle, boolean finish);

    /** Closes with all that is open ended, for a reason that is kept with it. */
    void close(CycleId cycle, String reason);

    CycleRecord get(CycleId cycle);

    /** Newest first. */
    List<CycleRecord> list();

    /** Nudges everybody who holds an open task of these people. */
    Reminded remind(CycleId cycle, PeopleFilter whom);

    /** Tries the background work of a cycle again that has failed for good; how many pieces. */
    int retry(CycleId cycle);

    /** Freezes the inputs of people whose result is not yet approved again; the reason is kept. */
    void refreeze(CycleId cycle, Collection<String> employeeNumbers, String reason);
}
