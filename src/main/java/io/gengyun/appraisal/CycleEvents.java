package io.gengyun.appraisal;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.Period;
import java.util.List;

/** What happens to a whole appraisal cycle. */
public final class CycleEvents {

    private CycleEvents() {}

    /** HR has planned a cycle; nobody has been told yet. */
    public record CyclePlanned(
            CycleId cycle, String name, Period period, long participants, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has begun to open a cycle: participants, positions and supervisors stand from now on. */
    public record CycleOpening(CycleId cycle, long participants, AccountId by)
            implements DomainEvent {
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
    public record InputsFrozenAgain(
            CycleId cycle, List<String> employees, String reason, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has nudged everybody who holds a task of a stage. */
    public record StageReminded(CycleId cycle, Stage stage, int nudged, AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** The cycle is closed; its results change no more. */
    public record CycleClosed(CycleId cycle, AccountId by) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }
}
