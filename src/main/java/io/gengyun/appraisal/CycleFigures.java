package io.gengyun.appraisal;

import io.gengyun.appraisal.AppraisalCycles.CycleRecord;
import io.gengyun.appraisal.AppraisalCycles.ParticipantRow;
import io.gengyun.security.AccountId;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures about whole cycles, each in a statement or two for any number of people. HR and EXECUTIVE
 * see everybody, a SUPERVISOR those below them; a cycle with nobody of their is not there for them.
 */
public interface CycleFigures {

    /** Stands for tasks that nobody holds, where a holder is asked for. */
    String TO_CLAIM = "to-claim";

    /**
     * A cycle as far as the user sees it.
     *
     * @param overdue how many stand in a stage whose deadline has passed
     * @param closing it has been told to close and has not got there yet
     */
    record Progress(CycleRecord cycle, long overdue, boolean closing) {

        /** Whether somebody still has to act in it. */
        public boolean running() {
            return cycle.state() == AppraisalCycles.State.OPENING || cycle.state() == AppraisalCycles.State.OPEN;
        }
    }

    /**
     * Which people of a cycle; null does not narrow.
     *
     * @param unit name of the unit, empty for people without one
     * @param holder the account that holds the task, or {@link #TO_CLAIM}
     * @param overdue only those whose deadline has passed
     */
    record PeopleFilter(
            @Nullable Stage stage,
            @Nullable String unit,
            @Nullable String holder,
            boolean overdue,
            @Nullable String search) {

        public static final PeopleFilter EVERYBODY = new PeopleFilter(null, null, null, false, null);

        public static PeopleFilter in(Stage stage) {
            return new PeopleFilter(stage, null, null, false, null);
        }
    }

    /** How many of a unit stand in a stage, and how many of them are late; unit null: without. */
    record UnitStage(@Nullable String unit, Stage stage, long people, long overdue) {}

    /**
     * Who holds up others in a cycle.
     *
     * @param holder null for tasks that are still to be claimed
     * @param oldest since when the one waits that waits longest
     */
    record Blocker(
            CycleId cycle,
            @Nullable AccountId holder,
            @Nullable String name,
            long open,
            long overdue,
            Instant oldest) {}

    /** What takes time in a cycle. FEEDBACK is the way from the first declaring to the result. */
    enum Step {
        DECLARING,
        REVIEWING,
        RESPONDING,
        APPEALING,
        FEEDBACK
    }

    /**
     * How long a step took those who are through it, returns and all, without days off; a working
     * day has 24 hours.
     *
     * @param slowest who took longest
     */
    record Elapsed(
            Step step,
            long people,
            Duration median,
            Duration ninetieth,
            Duration longest,
            EmployeeId slowest,
            String slowestName) {}

    /** How many of a unit came out with a rating, and their average; without a rating: null. */
    record UnitRating(
            @Nullable String unit,
            @Nullable String rating,
            long people,
            @Nullable BigDecimal average) {}

    /** How many scores lie from this one up to the next ten. */
    record ScoreBand(int from, long people) {}

    /**
     * Average of the final scores of a cycle.
     *
     * @param people how many scores are final
     * @param participants of how many
     * @param running the others' scores may still come, so the average is not that of the cycle
     */
    record CycleAverage(
            CycleId cycle, String name, long people, long participants, boolean running, BigDecimal average) {}

    /** Why somebody's case deserves a second look. */
    enum Oddity {
        /** The score lies far from the person's own previous one. */
        JUMP,
        /** Lines of the sheet have no data. */
        NO_DATA,
        /** The deadline has passed. */
        OVERDUE,
        /** The score is one that a second person has to sign. */
        EXTREME,
        /** The declaration was returned for revision. */
        RETURNED
    }

    /** A case with what is odd about it. */
    record OddCase(
            CycleId cycle,
            EmployeeId employee,
            String number,
            String name,
            Stage stage,
            @Nullable BigDecimal score,
            @Nullable BigDecimal previous,
            int linesWithoutData,
            Set<Oddity> why) {}

    /** Why the background work of a cycle stands still; words for a technician or a key. */
    record Trouble(CycleId cycle, String reason, Instant since) {}

    /** Cycles in which the user sees somebody, newest first. */
    List<Progress> cycles();

    Progress cycle(CycleId cycle);

    /** Cycles whose background work has failed for good; HR, EXECUTIVE, CONSULTANT and ADMIN. */
    Map<CycleId, Trouble> troubles(Collection<CycleId> cycles);

    List<UnitStage> stagesByUnit(CycleId cycle);

    /**
     * The most overdue first; of all running cycles when none is named, where somebody stands once
     * for each cycle that they hold up.
     */
    List<Blocker> blockers(@Nullable CycleId cycle, int most);

    /** Steps that somebody is through. */
    List<Elapsed> elapsed(CycleId cycle);

    /** By unit, the best rating first; final scores only. */
    List<UnitRating> ratings(CycleId cycle);

    /** Scores by tens as far as they stand, the empty ones between them too. */
    List<ScoreBand> scores(CycleId cycle);

    /** The last cycles with final scores, the oldest first. */
    List<CycleAverage> averages(int most);

    /** Of one cycle, or of all running ones; who is odd in most ways first. */
    List<OddCase> oddCases(@Nullable CycleId cycle, int most);

    /** By number. */
    Slice<ParticipantRow> participants(CycleId cycle, PeopleFilter whom, int limit, @Nullable String after);
}
