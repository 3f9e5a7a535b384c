package io.gengyun.appraisal;

import io.gengyun.security.AccountId;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Readers;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a whole appraisal cycle. */
public final class CycleEvents {

    private CycleEvents() {}

    /** HR has planned a cycle; nobody has been told yet. */
    @AuditKind("CyclePlanned")
    public record CyclePlanned(
            @Shown CycleId cycle,
            @Shown(named = true) String name,
            @Shown Period period,
            @Shown long participants,
            @Shown AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has changed the plan of a cycle that nobody has opened yet. */
    @AuditKind("CyclePlanChanged")
    public record CyclePlanChanged(
            @Shown CycleId cycle,
            @Shown String name,
            @Shown Period period,
            @Shown long participants,
            @Shown AccountId by)
            implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has withdrawn the plan of a cycle that nobody has opened; there is no such cycle now. */
    @AuditKind("CyclePlanWithdrawn")
    public record CyclePlanWithdrawn(
            @Shown CycleId cycle, @Shown String name, @Shown AccountId by) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** HR has begun to open a cycle: participants, positions and supervisors stand from now on. */
    @AuditKind("CycleOpening")
    public record CycleOpening(
            @Shown CycleId cycle,
            @Shown long participants,
            @Shown AccountId by) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /** Every participant has their declaration. */
    @AuditKind("CycleOpened")
    public record CycleOpened(@Shown CycleId cycle) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }

    /**
     * The inputs of these people (numbers) were frozen again before their results were approved.
     */
    @AuditKind("InputsFrozenAgain")
    public record InputsFrozenAgain(
            @Shown CycleId cycle,
            @Shown List<String> employees,
            @Shown(Readers.OF_RESULTS) String reason,
            @Shown AccountId by)
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
    @AuditKind(value = "HoldersReminded", formerly = "StageReminded")
    public record HoldersReminded(
            @Shown CycleId cycle,
            @Shown @Nullable Stage stage,
            @Shown @Nullable String holder,
            @Shown int nudged,
            @Shown AccountId by)
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
    @AuditKind("CycleClosed")
    public record CycleClosed(
            @Shown CycleId cycle,
            @Shown(Readers.OF_RESULTS) @Nullable String reason,
            @Shown AccountId by) implements DomainEvent {
        @Override
        public String subject() {
            return cycle.businessKey().toString();
        }
    }
}
