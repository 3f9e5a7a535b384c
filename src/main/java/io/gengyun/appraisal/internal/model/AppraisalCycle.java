package io.gengyun.appraisal.internal.model;

import io.gengyun.appraisal.AppraisalCycles.Deadlines;
import io.gengyun.appraisal.AppraisalCycles.Plan;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleEvents.CycleClosed;
import io.gengyun.appraisal.CycleEvents.CycleOpened;
import io.gengyun.appraisal.CycleEvents.CycleOpening;
import io.gengyun.appraisal.CycleEvents.CyclePlanChanged;
import io.gengyun.appraisal.CycleEvents.CyclePlanWithdrawn;
import io.gengyun.appraisal.CycleEvents.CyclePlanned;
import io.gengyun.appraisal.CycleEvents.HoldersReminded;
import io.gengyun.appraisal.CycleEvents.InputsFrozenAgain;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Stage;
import io.gengyun.persistence.Aggregate;
import io.gengyun.security.AccountId;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appraisal of many people over a period. Its life: HR plans it (PLANNED), may change or
 * withdraw the plan, and opens it (OPENING), which fixes the participants and freezes their inputs;
 * once each of them has their declaration it is OPEN; HR closes it (CLOSED), and from then on its
 * results change no more. HR may give the opening up too, by closing with all that is open ended.
 */
@Entity
@Table(schema = "appraisal", name = "cycle")
public class AppraisalCycle extends Aggregate<AppraisalCycle> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CycleId id;

    @Version
    private @Nullable Long version;

    private String name;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private @Nullable String scorecard;
    private String[] employeeNumbers;
    private String[] unitCodes;
    private int declareDays;
    private int reviewDays;
    private int respondDays;
    private int appealDays;

    @Enumerated(EnumType.STRING)
    private State state;

    private long participants;
    private Instant plannedAt;
    private UUID plannedBy;
    private @Nullable Instant openedAt;
    private @Nullable UUID openedBy;
    private @Nullable UUID closingBy;
    private @Nullable String closingReason;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected AppraisalCycle() {}

    public AppraisalCycle(Plan plan, long participants, AccountId by, Instant now) {
        id = new CycleId(Uuids.next());
        state = State.PLANNED;
        plannedAt = now;
        plannedBy = by.value();
        take(plan, participants);
        registerEvent(new CyclePlanned(id, name, plan.period(), participants, by));
    }

    private void take(Plan plan, long participants) {
        name = plan.name().strip();
        periodFrom = plan.period().from();
        periodTo = plan.period().to();
        scorecard = plan.scorecard();
        employeeNumbers = plan.employees().toArray(String[]::new);
        unitCodes = plan.units().toArray(String[]::new);
        declareDays = plan.deadlines().declare();
        reviewDays = plan.deadlines().review();
        respondDays = plan.deadlines().respond();
        appealDays = plan.deadlines().appeal();
        this.participants = participants;
    }

    /** Refuses what is done with a plan once there is none any more. */
    public void requirePlan() {
        if (state != State.PLANNED) {
            throw BusinessRefusal.conflict("appraisal.plan.openedMeanwhile", name);
        }
    }

    /** Refuses the same, and when it is no longer the plan that was looked at. */
    public void requirePlan(long seen) {
        requirePlan();
        if (version() != seen) {
            throw BusinessRefusal.conflict("appraisal.plan.changedMeanwhile", name);
        }
    }

    /** Another plan from now on. */
    public void change(Plan plan, long participants, AccountId by) {
        requirePlan();
        take(plan, participants);
        registerEvent(new CyclePlanChanged(id, name, plan.period(), participants, by));
    }

    /** There will be no such cycle. */
    public void withdraw(AccountId by) {
        requirePlan();
        registerEvent(new CyclePlanWithdrawn(id, name, by));
    }

    /** A cycle opens once. */
    public void requirePlanned() {
        if (state != State.PLANNED) {
            throw BusinessRefusal.conflict("appraisal.cycle.openedAlready", name);
        }
    }

    /** Participants stand from now on. */
    public void beginOpening(long participants, AccountId by, Instant now) {
        requirePlanned();
        state = State.OPENING;
        this.participants = participants;
        openedAt = now;
        openedBy = by.value();
        registerEvent(new CycleOpening(id, participants, by));
    }

    /** Every participant has their declaration. */
    public void opened() {
        require(State.OPENING);
        state = State.OPEN;
        registerEvent(new CycleOpened(id));
    }

    /**
     * HR has told it to close; a cycle closes once. One that is still being opened closes only when
     * all that is open may be ended.
     */
    public void beginClosing(AccountId by, boolean finish, @Nullable String reason) {
        if (state == State.CLOSED || closingBy != null) {
            throw BusinessRefusal.conflict("appraisal.cycle.closedAlready", name);
        }
        if (state == State.OPENING && !finish) {
            throw BusinessRefusal.conflict("appraisal.cycle.opening", name);
        }
        if (state != State.OPENING) {
            require(State.OPEN);
        }
        closingBy = by.value();
        closingReason = reason;
    }

    /** It has been told to close and has not got there yet. */
    public boolean isClosing() {
        return closingBy != null && state != State.CLOSED;
    }

    public void closed(Instant now) {
        if (closingBy == null || !isClosing()) {
            throw BusinessRefusal.conflict("appraisal.cycle.notOpen", name);
        }
        state = State.CLOSED;
        closedAt = now;
        registerEvent(new CycleClosed(id, closingReason, new AccountId(closingBy)));
    }

    public void frozenAgain(List<String> employees, String reason, AccountId by) {
        requireRunning();
        registerEvent(new InputsFrozenAgain(id, employees, reason, by));
    }

    public void reminded(@Nullable Stage stage, @Nullable String holder, int nudged, AccountId by) {
        registerEvent(new HoldersReminded(id, stage, holder, nudged, by));
    }

    /** Refuses commands that need an open cycle that is not about to close. */
    public void requireRunning() {
        if (closingBy != null) {
            throw BusinessRefusal.conflict("appraisal.cycle.closedAlready", name);
        }
        require(State.OPEN);
    }

    private void require(State expected) {
        if (state != expected) {
            throw BusinessRefusal.conflict("appraisal.cycle.notOpen", name);
        }
    }

    public CycleId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String name() {
        return name;
    }

    Period period() {
        return new Period(periodFrom, periodTo);
    }

    public Plan plan() {
        return new Plan(name, period(), scorecard, List.of(employeeNumbers), List.of(unitCodes), deadlines());
    }

    public Deadlines deadlines() {
        return new Deadlines(declareDays, reviewDays, respondDays, appealDays);
    }

    State state() {
        return state;
    }

    public long participants() {
        return participants;
    }

    /** Why it is closed although not everybody was through; null when nobody said. */
    @Nullable
    public String closingReason() {
        return closingReason;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
