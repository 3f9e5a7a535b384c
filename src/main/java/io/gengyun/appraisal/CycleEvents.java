package io.gengyun.appraisal;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a whole appraisal cycle. */
public final class CycleEvents {

    private CycleEvents() {}

    /** HR has planned a cycle; nobody has been told yet. */
    public record CyclePlanned(CycleId cycle, String name, Period period, long participants, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has changed the plan of a cycle that nobody has opened yet. */
    public record CyclePlanChanged(CycleId cycle, String name, Period period, long participants, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has withdrawn the plan of a cycle that nobody has opened; there is no such cycle now. */
    public record CyclePlanWithdrawn(CycleId cycle, String name, AccountId by) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has begun to open a cycle: participants, positions and supervisors stand from now on. */
    public record CycleOpening(CycleId cycle, long participants, AccountId by) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** Every participant has his declaration. */
    public record CycleOpened(CycleId cycle) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /**
     * The inputs of these people (numbers) were frozen again before their results were approved.
     */
    public record InputsFrozenAgain(CycleId cycle, List<String> employees, String reason, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /**
     * HR has nudged those who hold tasks: of a stage or of all, one holder or everybody.
     *
     * @param holder account of the one, see {@link CycleFigures#TO_CLAIM}
     */
    public record HoldersReminded(
            CycleId cycle, @Nullable Stage stage, @Nullable String holder, int nudged, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /**
     * The cycle is closed; its results change no more.
     *
     * @param reason why it was closed with open stages, if that was so and somebody said
     */
    public record CycleClosed(CycleId cycle, @Nullable String reason, AccountId by) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }
}
